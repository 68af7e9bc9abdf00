// Sharing a connection of libpqxx with Limbeck.
//
// The program's own connection or transaction, to migrate through:
//
//   pqxx::connection connection(...);
//   limbeck::migrate(blog_migrations, *limbeck::driver_on(connection));
//
//   pqxx::work work(connection);
//   limbeck::MigrateResult result = limbeck::migrate(blog_migrations, *limbeck::driver_on(work));
//   if (result.ok()) work.commit();
//
// On a connection all is as on one of Limbeck's own; it has no transaction open. In a transaction, all revisions run
// behind a savepoint: after a failure the transaction is as it was before, and can go on. Nothing is in before the
// program commits it, MigrateResult::applied included; statements that need a transaction of their own, or none, are
// refused before anything has run.
//
// The transaction of a data step or callback, for what limbeck::Session does not have, such as COPY:
//
//   LIMBECK_STEP(load_cities, limbeck::Session& db) {
//     pqxx::transaction_base& transaction = limbeck::native_postgresql(db);
//     ...
//   }
//
// It is Limbeck's: it is neither committed nor aborted here. On another database StepError is thrown.
//
// The program links libpqxx by itself. That throws, so a source without exceptions sees no driver_on().
//
// Threading: a driver and its connection belong to one thread at a time; the connection outlives the driver.
#ifndef LIMBECK_NATIVE_POSTGRESQL_H_
#define LIMBECK_NATIVE_POSTGRESQL_H_

#ifdef __cpp_exceptions
#include <memory>
#include <pqxx/pqxx>
#endif

#include "limbeck/driver.h"
#include "limbeck/session.h"

namespace pqxx {
class transaction_base;
}

namespace limbeck {

#ifdef __cpp_exceptions
std::unique_ptr<Driver> driver_on(pqxx::connection& connection);

// pqxx::work is one.
std::unique_ptr<Driver> driver_on(pqxx::dbtransaction& transaction);
#endif

inline pqxx::transaction_base& native_postgresql(Session& db) {
  return *static_cast<pqxx::transaction_base*>(db.native_handle("postgresql"));
}

}  // namespace limbeck

#endif  // LIMBECK_NATIVE_POSTGRESQL_H_
