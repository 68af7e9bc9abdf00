// Connecting to a database on behalf of a table: a program can only migrate what it was built for.
//
//   absl::StatusOr<OpenedDatabase> database = open_for_table(blog_migrations, url, OpenMode::kReadOnly);
//   absl::StatusOr<VersionRows> rows = read_version_rows(blog_migrations, *database->driver);
//
// Threading: as the driver's.
#ifndef LIMBECK_OPEN_FOR_TABLE_H_
#define LIMBECK_OPEN_FOR_TABLE_H_

#include <memory>
#include <string_view>

#include "absl/status/statusor.h"
#include "limbeck/driver.h"
#include "limbeck/revision_table.h"

namespace limbeck {

struct OpenedDatabase {
  std::unique_ptr<Driver> driver;
  const DialectTable* dialect;  // of the table; not null
  DatabaseUrl url;
};

absl::StatusOr<OpenedDatabase> open_for_table(const RevisionTable& table, std::string_view url, OpenMode mode);

// The table's statements for a dialect. Error: the program was built without it (kExitUsage).
absl::StatusOr<const DialectTable*> dialect_of(const RevisionTable& table, std::string_view name);

// As the database holds them; writes nothing.
absl::StatusOr<VersionRows> read_version_rows(const RevisionTable& table, Driver& driver);

}  // namespace limbeck

#endif  // LIMBECK_OPEN_FOR_TABLE_H_
