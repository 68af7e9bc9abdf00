// The database of a data step as SQLiteCpp has it: for what limbeck::Session does not have, such as functions of one's
// own.
//
//   #include <SQLiteCpp/SQLiteCpp.h>                // the application links SQLiteCpp by itself
//   #include <limbeck/native_sqlite.h>
//
//   LIMBECK_STEP(load_cities, limbeck::Session& db) {
//     SQLite::Database& database = limbeck::native_sqlite(db);
//     ...
//   }
//
// Throws StepError on another database. The transaction that is open in it is Limbeck's: it is neither committed nor
// rolled back here.
#ifndef LIMBECK_NATIVE_SQLITE_H_
#define LIMBECK_NATIVE_SQLITE_H_

#include "limbeck/session.h"

namespace SQLite {
class Database;
}

namespace limbeck {

inline SQLite::Database& native_sqlite(Session& db) {
  return *static_cast<SQLite::Database*>(db.native_handle("sqlite"));
}

}  // namespace limbeck

#endif  // LIMBECK_NATIVE_SQLITE_H_
