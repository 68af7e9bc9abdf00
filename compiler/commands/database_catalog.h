// The schema of a live database, for commands that compare with it or begin with it.
#ifndef LIMBECK_COMPILER_COMMANDS_DATABASE_CATALOG_H_
#define LIMBECK_COMPILER_COMMANDS_DATABASE_CATALOG_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "catalog/catalog.h"
#include "commands/tool_facts.h"
#include "dialect/dialect.h"
#include "limbeck/driver.h"
#include "reflect/reflect.h"

namespace limbeck {

// A database that the project is made for.
struct ProjectDatabase {
  const Dialect* dialect = nullptr;
  std::string url;  // without the password
  std::unique_ptr<Driver> driver;
};

// Error: the project was not made for such a database.
absl::StatusOr<ProjectDatabase> open_for_reading(const ToolFacts& facts, const std::string& url);

struct DatabaseCatalog {
  const Dialect* dialect = nullptr;
  std::string url;  // without the password
  Catalog catalog;
};

// Without the version table and the journal. Writes nothing.
// REQUIRES: an arena is in use that outlives the result. Error: the project was not made for such a database.
absl::StatusOr<DatabaseCatalog> read_database_catalog(const ToolFacts& facts, const std::string& url);

// All that is not the project's own version table and journal.
ReflectOptions reflect_options(const ToolFacts& facts);

// How the project renders for that dialect.
RenderOptions render_options(const ToolFacts& facts, const Dialect& dialect);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_DATABASE_CATALOG_H_
