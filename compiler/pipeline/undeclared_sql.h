// Raw SQL that may make, change or remove things, and does not say which: execute() without .effects.
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_UNDECLARED_SQL_H_
#define LIMBECK_COMPILER_UNDECLARED_SQL_H_

#include <span>
#include <string_view>
#include <vector>

#include "dialect/dialect.h"

namespace limbeck {

// Of recorded operations, those that are such SQL; nothing that only writes rows.
std::vector<std::string_view> undeclared_sql(std::span<const Operation> operations, std::string_view dialect);

// Says so of the statements that come of it.
void mark_undeclared(std::span<const Change> changes, RenderedScript& script);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_UNDECLARED_SQL_H_
