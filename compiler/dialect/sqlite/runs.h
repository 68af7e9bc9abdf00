// Cuts the changes of a script into runs that are rendered together: alterations of one table that follow each other
// need one rebuild, not several.
//
// Columns are renamed in place before the table is rebuilt, because then foreign keys of other tables, triggers and
// views follow the new name. A run ends where that order would not come to the same.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_RUNS_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_RUNS_H_

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dialect/dialect.h"

namespace limbeck::sqlite {

struct ColumnRename {
  std::string_view from;
  std::string_view to;
};

// What the operation says about a column's name, if anything.
std::optional<ColumnRename> rename_of(const Operation& operation);

struct Run {
  std::span<const Change> changes;
  bool rebuilds = false;
};

std::vector<Run> runs_of(std::span<const Change> changes);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_RUNS_H_
