// Migrating through a database of the program's own.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "limbeck/native_sqlite.h"
#include "limbeck/runtime.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

class OwnSqliteDatabase : public ::testing::Test {
 protected:
  std::string value(const std::string& sql) { return database_.execAndGet(sql).getString(); }
  std::string message_of(const TestTable& history) {
    return std::string(migrate(history.table(), *driver_on(database_)).status.message());
  }

  SQLite::Database database_{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

TEST_F(OwnSqliteDatabase, gets_transactions_and_keeps_its_settings) {
  database_.exec("PRAGMA foreign_keys = OFF");
  EXPECT_EQ(message_of(TestTable(chain(2))), "");
  EXPECT_EQ(value("SELECT version_num FROM alembic_version"), "11010102");
  EXPECT_EQ(value("PRAGMA foreign_keys"), "0");
}

TEST_F(OwnSqliteDatabase, in_a_transaction_is_migrated_inside_it) {
  database_.exec("BEGIN; CREATE TABLE mine (x)");
  EXPECT_EQ(message_of(TestTable(chain(2))), "");
  EXPECT_EQ(value("SELECT version_num FROM alembic_version"), "11010102");
  database_.exec("ROLLBACK");
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_master"), "0");
}

TEST_F(OwnSqliteDatabase, goes_on_after_a_failure) {
  database_.exec("BEGIN; CREATE TABLE mine (x)");
  const TestTable history({{.id = "a", .upgrade = {"CREATE TABLE a (x)", "nonsense"}}});
  EXPECT_THAT(message_of(history), HasSubstr("nothing was changed"));
  database_.exec("INSERT INTO mine VALUES (1); COMMIT");
  EXPECT_EQ(value("SELECT group_concat(name) FROM sqlite_master"), "mine");
}

TEST_F(OwnSqliteDatabase, in_a_transaction_refuses_what_needs_its_own) {
  database_.exec("BEGIN");
  const TestTable outside({{.id = "a", .upgrade = {"CREATE TABLE a (x)", "!VACUUM"}}});
  EXPECT_THAT(message_of(outside), HasSubstr("this cannot run inside the transaction that the program has begun"));
  EXPECT_THAT(message_of(outside), HasSubstr("a.cc:12 (statement 2) runs outside any transaction"));
  const TestTable rebuild({{.id = "a", .upgrade = {"CREATE TABLE a (x)"}, .flags = kScriptRebuildsTables}});
  EXPECT_THAT(message_of(rebuild), HasSubstr("a revision that rebuilds tables needs its own"));
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_master"), "0");
}

}  // namespace
}  // namespace limbeck::test
