// Sharing a database of SQLiteCpp with Limbeck.
//
// The program's own database, to migrate through:
//
//   SQLite::Database database("blog.db", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
//   limbeck::MigrateResult result = limbeck::migrate(blog_migrations, *limbeck::driver_on(database));
//
// Where no transaction is open in it, all is as on a connection of Limbeck's own, and PRAGMA foreign_keys and
// legacy_alter_table are afterwards as they were. Where one is, all revisions run behind a savepoint in it: after a
// failure the transaction is as it was before, and can go on. Nothing is in before the program commits it,
// MigrateResult::applied included; a revision that rebuilds tables, or runs outside any transaction, is refused before
// anything has run.
//
// The database of a data step or callback, for what limbeck::Session does not have, such as functions of one's own:
//
//   LIMBECK_STEP(load_cities, limbeck::Session& db) {
//     SQLite::Database& database = limbeck::native_sqlite(db);
//     ...
//   }
//
// The transaction that is open in it is Limbeck's: it is neither committed nor rolled back here. On another database
// StepError is thrown.
//
// The program includes and links SQLiteCpp by itself.
//
// Threading: a driver and its database belong to one thread at a time; the database outlives the driver.
#ifndef LIMBECK_NATIVE_SQLITE_H_
#define LIMBECK_NATIVE_SQLITE_H_

#include <memory>

#include "limbeck/driver.h"
#include "limbeck/session.h"

namespace SQLite {
class Database;
}

namespace limbeck {

// Whether a transaction is open is looked up here, not later.
std::unique_ptr<Driver> driver_on(SQLite::Database& database);

inline SQLite::Database& native_sqlite(Session& db) {
  return *static_cast<SQLite::Database*>(db.native_handle("sqlite"));
}

}  // namespace limbeck

#endif  // LIMBECK_NATIVE_SQLITE_H_
