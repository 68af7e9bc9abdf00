// Texts whose lists stand in no particular order, made comparable.
#ifndef LIMBECK_TESTS_CLI_SET_ORDER_H_
#define LIMBECK_TESTS_CLI_SET_ORDER_H_

#include <string>
#include <string_view>

namespace limbeck::cli {

// Sorts what is a set: labels in parentheses, "Branches into", "Branch names", the children below a branch point; and
// with `whole`, the revisions themselves.
std::string with_sets_sorted(std::string_view text, bool whole);

}  // namespace limbeck::cli

#endif  // LIMBECK_TESTS_CLI_SET_ORDER_H_
