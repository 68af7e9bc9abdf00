// "did you mean": the candidate nearest to a mistyped name.
#ifndef LIMBECK_NEAREST_NAME_H_
#define LIMBECK_NEAREST_NAME_H_

#include <string_view>

#include "limbeck/revision_table.h"

namespace limbeck {

// Among ids, labels, tags and the reserved words; empty when nothing is near enough to be meant.
std::string_view nearest_target(const RevisionTable& table, std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_NEAREST_NAME_H_
