// One side of a comparison, as the command line names it: a revision, the models, a database, a file of SQL.
#ifndef LIMBECK_COMPILER_COMMANDS_SCHEMA_SIDE_H_
#define LIMBECK_COMPILER_COMMANDS_SCHEMA_SIDE_H_

#include <string>

#include "absl/status/statusor.h"
#include "catalog/catalog.h"
#include "commands/project_input.h"
#include "dialect/dialect.h"

namespace limbeck {

struct SchemaSide {
  Catalog catalog;
  const Dialect* dialect = nullptr;  // of what was read from a database; null: the history's own words
};

struct SideOptions {
  const Dialect* dialect = nullptr;  // of SQL files
  std::string scratch_url = {};      // where they are loaded
};

// "models", a URL, a file *.sql, or a symbol: an id or its beginning, head, heads, base, a label.
// REQUIRES: an arena is in use that outlives the result.
absl::StatusOr<SchemaSide> read_side(ProjectInput& input, const std::string& name, const SideOptions& options);

// The dialect that the name speaks of by itself, as a URL does; null where it does not.
const Dialect* dialect_of_side(const std::string& name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_SCHEMA_SIDE_H_
