// A schema that is there as SQL text only, read by the database that the text is for.
#ifndef LIMBECK_COMPILER_COMMANDS_SCRATCH_DATABASE_H_
#define LIMBECK_COMPILER_COMMANDS_SCRATCH_DATABASE_H_

#include <filesystem>
#include <string>

#include "absl/status/statusor.h"
#include "catalog/catalog.h"
#include "commands/tool_facts.h"
#include "dialect/dialect.h"

namespace limbeck {

// Loads the file into a database of its own, which is gone afterwards, and reads what it then has: in memory where the
// dialect's databases are files, else one that is created on the server of `scratch_url`.
// REQUIRES: an arena is in use that outlives the result.
absl::StatusOr<Catalog> read_sql_file(const ToolFacts& facts, const std::filesystem::path& file, const Dialect& dialect,
                                      const std::string& scratch_url);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_SCRATCH_DATABASE_H_
