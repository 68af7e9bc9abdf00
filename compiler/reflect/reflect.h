// What a live database has, as a Catalog: for drift checks, autogenerate and taking over an existing schema.
//
//   absl::StatusOr<std::unique_ptr<Driver>> driver = open_driver(url, OpenMode::kReadOnly);
//   Arena arena;
//   const ArenaScope scope(arena);                            // the catalog's text is kept there
//   absl::StatusOr<Catalog> catalog = reflect(**driver, {});
//
// It takes a fixed number of queries, however many tables there are, and sees one state of the database. The words are
// the DSL's where it has some (String(20), now()), else the database's own (sql("lower('A')")), so two catalogs of
// which one comes from a database are compared by their normal forms (dialect/<name>/normal_form.h).
//
// What the catalog cannot say is left out: objects that belong to an extension, aggregates, operators, composite types,
// rules, foreign tables. So is what a table has from the table that it inherits from or is a partition of.
//
// Threading: the driver's.
#ifndef LIMBECK_COMPILER_REFLECT_H_
#define LIMBECK_COMPILER_REFLECT_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "catalog/catalog.h"

namespace limbeck {

class Driver;

struct ReflectOptions {
  // Only these, by the database's names, and the connection's default one; none: all but the server's own.
  std::vector<std::string> schemas = {};
  // Tables that are not the application's: "alembic_version", "ops.alembic_version".
  std::vector<std::string> excluded_tables = {"alembic_version", "limbeck_journal"};
  // Owners, also where that is who asks: else it goes without saying.
  bool all_owners = false;
};

// REQUIRES: the driver is outside of any transaction.
absl::StatusOr<Catalog> reflect(Driver& driver, const ReflectOptions& options = {});

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REFLECT_H_
