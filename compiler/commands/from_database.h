// revision --from-database: the first migration of a project whose database was there before.
#ifndef LIMBECK_COMPILER_COMMANDS_FROM_DATABASE_H_
#define LIMBECK_COMPILER_COMMANDS_FROM_DATABASE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "commands/database_catalog.h"
#include "commands/generated_migration.h"

namespace limbeck {

struct Adoption {
  DatabaseCatalog database;
  GeneratedMigration migration;
  std::string found = {};                  // "11 tables, 2 views"; empty: nothing
  std::vector<std::string> left_out = {};  // what could not be taken over, and why
};

// REQUIRES: an arena is in use that outlives the result. Error: there are migrations already, or no database.
absl::StatusOr<Adoption> adopt_database(const ToolFacts& facts, const std::string& url);

// The same schema as models.
std::string adoption_models(const ToolFacts& facts, const Adoption& adoption);

// What was found, what was left out, and what to type next: lines for stderr.
std::vector<std::string> describe_adoption(const Adoption& adoption);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_FROM_DATABASE_H_
