// What a transaction that rebuilds tables keeps.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "limbeck/runtime.h"
#include "support/temp_directory.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

// Replaces users by a copy that keeps those who fulfil `condition`.
std::vector<std::string> rebuild_users(const std::string& condition = "1") {
  return {"CREATE TABLE _new_users (id INTEGER PRIMARY KEY, name VARCHAR(99))",
          "INSERT INTO _new_users SELECT id, name FROM users WHERE " + condition, "DROP TABLE users",
          "ALTER TABLE _new_users RENAME TO users"};
}

class SqliteRebuild : public ::testing::Test {
 protected:
  SqliteRebuild() {
    execute(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users(id) ON DELETE CASCADE);"
        "CREATE TABLE log (what TEXT);"
        "CREATE VIEW names AS SELECT name FROM users;"
        "CREATE TRIGGER noted AFTER INSERT ON users BEGIN INSERT INTO log VALUES (new.name); END;"
        "CREATE TRIGGER posted AFTER INSERT ON posts BEGIN INSERT INTO log SELECT name FROM users; END;"
        "INSERT INTO users VALUES (1, 'ann'), (2, 'bob');"
        "INSERT INTO posts VALUES (10, 1), (11, 2);");
  }

  void execute(const std::string& sql) {
    SQLite::Database(file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
  }

  std::string value(const std::string& sql) {
    SQLite::Database database(file());
    return database.execAndGet(sql).getString();
  }

  absl::Status rebuild(const std::vector<std::string>& statements) {
    const TestTable history({{.id = "a", .upgrade = statements, .flags = kScriptRebuildsTables}});
    return migrate(history.table(), "sqlite:///" + file()).status;
  }

  std::string file() const { return (directory_.path() / "blog.db").string(); }

  TempDirectory directory_{"sqlite_rebuild"};
};

TEST_F(SqliteRebuild, loses_no_row_trigger_or_view) {
  ASSERT_EQ(rebuild(rebuild_users()), absl::OkStatus());
  EXPECT_EQ(value("SELECT group_concat(id) FROM posts"), "10,11") << "nothing cascaded";
  EXPECT_EQ(value("SELECT group_concat(name) FROM names"), "ann,bob");
  EXPECT_EQ(value("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1)"),
            "noted,posted");
  EXPECT_THAT(value("SELECT sql FROM sqlite_master WHERE name = 'users'"), HasSubstr("VARCHAR(99)"));
}

TEST_F(SqliteRebuild, does_not_bring_back_what_was_dropped_on_purpose) {
  std::vector<std::string> statements = rebuild_users();
  statements.insert(statements.begin(), "DROP TRIGGER noted");
  ASSERT_EQ(rebuild(statements), absl::OkStatus());
  EXPECT_EQ(value("SELECT group_concat(name) FROM sqlite_master WHERE type = 'trigger'"), "posted");
}

TEST_F(SqliteRebuild, does_not_bring_back_the_triggers_of_a_dropped_table) {
  ASSERT_EQ(rebuild({"DROP TABLE posts", "DROP TABLE users", "DROP VIEW names"}), absl::OkStatus());
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"), "0");
}

TEST_F(SqliteRebuild, fails_when_it_makes_orphans) {
  const absl::Status status = rebuild(rebuild_users("id = 1"));
  EXPECT_EQ(exit_code(status), kExitFailed);
  EXPECT_THAT(std::string(status.message()), HasSubstr("1 row of posts would refer to rows that users does not have"));
  EXPECT_THAT(std::string(status.message()), HasSubstr("nothing was changed"));
  EXPECT_EQ(value("SELECT count(*) FROM users"), "2");
}

TEST_F(SqliteRebuild, does_not_mind_orphans_that_were_there_before) {
  execute("PRAGMA foreign_keys = OFF; INSERT INTO posts VALUES (12, 77)");
  EXPECT_EQ(rebuild(rebuild_users()), absl::OkStatus());
}

TEST_F(SqliteRebuild, does_not_mind_old_orphans_of_a_renamed_table) {
  execute("PRAGMA foreign_keys = OFF; INSERT INTO posts VALUES (12, 77)");
  std::vector<std::string> statements = rebuild_users();
  statements.push_back("ALTER TABLE posts RENAME TO articles");
  EXPECT_EQ(rebuild(statements), absl::OkStatus());
}

TEST_F(SqliteRebuild, leaves_foreign_keys_on_for_the_revision_after_it) {
  const TestTable history({{.id = "a", .upgrade = rebuild_users(), .flags = kScriptRebuildsTables},
                           {.id = "b", .parents = {"a"}, .upgrade = {"DELETE FROM users WHERE id = 1"}}});
  ASSERT_EQ(migrate(history.table(), "sqlite:///" + file()).status, absl::OkStatus());
  EXPECT_EQ(value("SELECT group_concat(id) FROM posts"), "11") << "its delete cascades";
}

}  // namespace
}  // namespace limbeck::test
