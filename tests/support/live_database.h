// A real database of a test's own behind the runtime's driver: it runs scripts as the runtime does and says by
// reflection what schema it then has.
//
//   const std::unique_ptr<LiveDatabase> database = LiveDatabase::create("postgresql");
//   database->run({{"CREATE TABLE t (a integer)"}});
//   EXPECT_EQ(database->reflect(), ...);
//
// Threading: none.
#ifndef LIMBECK_TESTS_SUPPORT_LIVE_DATABASE_H_
#define LIMBECK_TESTS_SUPPORT_LIVE_DATABASE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace limbeck::test {

struct LiveStatement {
  std::string sql;
  bool outside_transaction = false;
  bool adds_label = false;
  bool uses_label = false;
};

class LiveDatabase {
 public:
  // Empty. For PostgreSQL it is one of the shared server; for SQLite it lives in memory.
  static std::unique_ptr<LiveDatabase> create(std::string_view dialect);
  // One that is there: PostgreSQL's by its name in the shared server, SQLite's by its file.
  static std::unique_ptr<LiveDatabase> open(std::string_view dialect, const std::string& where);

  virtual ~LiveDatabase() = default;

  // All of it or as much as the database commits by itself; throws std::runtime_error with the database's words and
  // the statements.
  virtual void run(const std::vector<LiveStatement>& statements, bool rebuilds_tables = false) = 0;

  // In the current arena. Throws std::runtime_error.
  virtual Catalog reflect() = 0;

  // Throws std::runtime_error.
  virtual long long count_rows(const std::string& table) = 0;

  // The schema as the database's own tool writes it; empty where it has none that writes the same schema the same way.
  virtual std::string dump() = 0;

  // Drops everything that a test may have made. Roles and extensions stay.
  virtual void clear() = 0;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_LIVE_DATABASE_H_
