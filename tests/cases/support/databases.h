// What tests that carry cases out on real databases have to know about them.
#ifndef LIMBECK_TESTS_CASES_DATABASES_H_
#define LIMBECK_TESTS_CASES_DATABASES_H_

#include <string>
#include <string_view>

#include "support/case_list.h"

namespace limbeck {

// "columns/identity" as a test may be called: "columns_identity".
std::string test_name(const Case& value);

// Whether the case's own SQL (checks and types are the author's words) is not that of the database, or that of a newer
// server or of an extension that is not there.
bool speaks_of_others(std::string_view name, std::string_view dialect);

}  // namespace limbeck

#endif  // LIMBECK_TESTS_CASES_DATABASES_H_
