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
  return {"CREATE TABLE _limbeck_new_users (id INTEGER PRIMARY KEY, name VARCHAR(99))",
          "INSERT INTO _limbeck_new_users SELECT id, name FROM users WHERE " + condition, "DROP TABLE users",
          "ALTER TABLE _limbeck_new_users RENAME TO users"};
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

// As the compiler writes it.
std::vector<std::string> rebuild_posts() {
  return {
      "CREATE TABLE _limbeck_new_posts (\n  id INTEGER NOT NULL CONSTRAINT posts_pkey PRIMARY KEY,\n  user_id "
      "BIGINT\n)",
      "INSERT INTO _limbeck_new_posts SELECT id, user_id FROM posts", "DROP TABLE posts",
      "ALTER TABLE _limbeck_new_posts RENAME TO posts", "CREATE INDEX known ON posts (id)"};
}

TEST_F(SqliteRebuild, keeps_indexes_that_it_does_not_make_itself) {
  execute("CREATE INDEX known ON posts (id, user_id); CREATE UNIQUE INDEX raw ON posts (user_id, id) WHERE id > 5");
  std::vector<std::string> statements = rebuild_posts();
  statements.push_back("REINDEX raw");  // it is there for what comes next
  ASSERT_EQ(rebuild(statements), absl::OkStatus());
  EXPECT_EQ(value("SELECT sql FROM sqlite_master WHERE name = 'known'"), "CREATE INDEX known ON posts (id)");
  EXPECT_EQ(value("SELECT sql FROM sqlite_master WHERE name = 'raw'"),
            "CREATE UNIQUE INDEX raw ON posts (user_id, id) WHERE id > 5");
}

TEST_F(SqliteRebuild, does_not_bring_back_an_index_that_was_dropped_on_purpose_or_with_its_column) {
  execute(
      "CREATE INDEX dropped ON posts (id); ALTER TABLE posts ADD COLUMN extra; CREATE INDEX lost ON posts (extra);"
      "CREATE INDEX lower_lost ON posts (lower(extra))");
  std::vector<std::string> statements = rebuild_posts();
  statements.insert(statements.begin(), "DROP INDEX dropped");
  ASSERT_EQ(rebuild(statements), absl::OkStatus());
  EXPECT_EQ(value("SELECT group_concat(name) FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"), "known");
}

TEST_F(SqliteRebuild, leaves_another_table_of_the_same_name_alone) {
  execute("CREATE INDEX dropped ON log (what); CREATE TRIGGER lost AFTER INSERT ON log BEGIN SELECT 1; END");
  std::vector<std::string> statements = rebuild_posts();
  for (const char* statement : {"DROP TABLE log", "CREATE TABLE log (what TEXT)", "INSERT INTO log VALUES (1)"}) {
    statements.push_back(statement);
  }
  ASSERT_EQ(rebuild(statements), absl::OkStatus());
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_master WHERE name IN ('dropped', 'lost')"), "0");
}

TEST_F(SqliteRebuild, brings_triggers_back_at_once) {
  std::vector<std::string> statements = rebuild_users();
  statements.push_back("INSERT INTO users VALUES (3, 'cid')");
  statements.push_back("DROP TRIGGER noted");
  ASSERT_EQ(rebuild(statements), absl::OkStatus());
  EXPECT_EQ(value("SELECT what FROM log ORDER BY rowid DESC LIMIT 1"), "cid");
}

TEST_F(SqliteRebuild, goes_on_counting) {
  execute(
      "DROP TABLE posts; CREATE TABLE posts (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INT, t DEFAULT 'INTEGER');"
      "INSERT INTO posts (id) VALUES (7), (9); DELETE FROM posts WHERE id = 9");
  ASSERT_EQ(rebuild(rebuild_posts()), absl::OkStatus());
  execute("INSERT INTO posts (user_id) VALUES (1)");
  EXPECT_EQ(value("SELECT max(id) FROM posts"), "10");
}

TEST_F(SqliteRebuild, goes_on_counting_when_no_row_is_left) {
  execute(
      "DROP TABLE posts; CREATE TABLE posts (id INTEGER PRIMARY KEY AUTOINCREMENT, user_id);"
      "INSERT INTO posts (id) VALUES (9); DELETE FROM posts");
  std::vector<std::string> statements = rebuild_posts();
  for (const std::string& statement : rebuild_posts()) statements.push_back(statement);
  statements.insert(statements.begin() + 4, "DELETE FROM log");
  statements.erase(statements.begin() + 5);
  ASSERT_EQ(rebuild(statements), absl::OkStatus());
  execute("INSERT INTO posts (user_id) VALUES (1)");
  EXPECT_EQ(value("SELECT max(id) FROM posts"), "10");
}

}  // namespace
}  // namespace limbeck::test
