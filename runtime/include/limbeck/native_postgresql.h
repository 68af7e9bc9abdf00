// The transaction of a data step as libpqxx has it: for what limbeck::Session does not have, such as COPY.
//
//   #include <limbeck/native_postgresql.h>
//   #include <pqxx/pqxx>                            // the application links libpqxx by itself
//
//   LIMBECK_STEP(load_cities, limbeck::Session& db) {
//     pqxx::transaction_base& transaction = limbeck::native_postgresql(db);
//     ...
//   }
//
// Throws StepError on another database. The transaction is Limbeck's: it is neither committed nor aborted here.
#ifndef LIMBECK_NATIVE_POSTGRESQL_H_
#define LIMBECK_NATIVE_POSTGRESQL_H_

#include "limbeck/session.h"

namespace pqxx {
class transaction_base;
}

namespace limbeck {

inline pqxx::transaction_base& native_postgresql(Session& db) {
  return *static_cast<pqxx::transaction_base*>(db.native_handle("postgresql"));
}

}  // namespace limbeck

#endif  // LIMBECK_NATIVE_POSTGRESQL_H_
