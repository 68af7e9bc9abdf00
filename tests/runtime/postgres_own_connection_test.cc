// Migrating through a connection or transaction of the program's own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pqxx/pqxx>

#include "limbeck/native_postgresql.h"
#include "limbeck/runtime.h"
#include "support/postgres_cluster.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class OwnPostgresConnection : public ::testing::Test {
 protected:
  std::string psql(std::string_view sql) const { return cluster_.psql(database_, sql); }
  static std::string message(const MigrateResult& result) { return std::string(result.status.message()); }

  PostgresCluster& cluster_ = PostgresCluster::shared();
  const std::string database_ = cluster_.create_database("own");
  pqxx::connection connection_{cluster_.url(database_)};
};

TEST_F(OwnPostgresConnection, gets_transactions) {
  const TestTable history(chain(2));
  EXPECT_EQ(message(migrate(history.table(), *driver_on(connection_))), "");
  EXPECT_EQ(psql("SELECT version_num FROM alembic_version"), "11010102");
  pqxx::work work(connection_);
  EXPECT_EQ(work.exec("SELECT count(*) FROM t1")[0][0].as<int>(), 0);
}

TEST_F(OwnPostgresConnection, in_a_transaction_is_migrated_inside_it) {
  const TestTable history(chain(2));
  {
    pqxx::work work(connection_);
    work.exec("CREATE TABLE mine (x integer)");
    EXPECT_EQ(message(migrate(history.table(), *driver_on(work))), "");
    EXPECT_EQ(work.exec("SELECT count(*) FROM t2")[0][0].as<int>(), 0);
  }
  EXPECT_EQ(psql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), "0");
  pqxx::work work(connection_);
  EXPECT_EQ(message(migrate(history.table(), *driver_on(work))), "");
  work.commit();
  EXPECT_EQ(psql("SELECT version_num FROM alembic_version"), "11010102");
}

TEST_F(OwnPostgresConnection, goes_on_after_a_failure) {
  const TestTable history({{.id = "a", .upgrade = {"CREATE TABLE a (x integer)", "CREATE TABLE a (x integer)"}}});
  pqxx::work work(connection_);
  work.exec("CREATE TABLE mine (x integer)");
  EXPECT_THAT(message(migrate(history.table(), *driver_on(work))),
              AllOf(HasSubstr("a.cc:12: upgrade to a"), HasSubstr("42P07"), HasSubstr("nothing was changed")));
  work.exec("INSERT INTO mine VALUES (1)");
  work.commit();
  EXPECT_EQ(psql("SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"), "mine");
}

TEST_F(OwnPostgresConnection, in_a_transaction_refuses_what_needs_none) {
  const TestTable history({{.id = "a", .upgrade = {"CREATE TABLE a (x integer)", "!VACUUM"}}});
  pqxx::work work(connection_);
  EXPECT_THAT(message(migrate(history.table(), *driver_on(work))),
              AllOf(HasSubstr("this cannot run inside the transaction that the program has begun"),
                    HasSubstr("(statement 2) runs outside any transaction")));
  EXPECT_EQ(work.exec("SELECT 1")[0][0].as<int>(), 1);
}

}  // namespace
}  // namespace limbeck::test
