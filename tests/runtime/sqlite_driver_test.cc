#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "limbeck/runtime.h"
#include "support/plain_user.h"
#include "support/temp_directory.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

class SqliteDriver : public ::testing::Test {
 protected:
  std::filesystem::path file() const { return directory_.path() / "blog.db"; }
  std::string url(std::string_view query = "") const { return "sqlite:///" + file().string() + std::string(query); }

  void execute(const std::string& sql) {
    SQLite::Database(file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
  }

  std::string value(const std::string& sql) {
    SQLite::Database database(file());
    return database.execAndGet(sql).getString();
  }

  std::string message(const absl::Status& status) { return std::string(status.message()); }

  TempDirectory directory_{"sqlite_driver"};
  const TestTable history_{chain(3)};
};

TEST_F(SqliteDriver, goes_to_head_and_back_to_base) {
  ASSERT_EQ(migrate(history_.table(), url()).status, absl::OkStatus());
  EXPECT_EQ(value("SELECT version_num FROM alembic_version"), "12020203");
  EXPECT_EQ(value("SELECT group_concat(name) FROM sqlite_master WHERE name LIKE 't_'"), "t1,t2,t3");
  EXPECT_EQ(check_database(history_.table(), url()), absl::OkStatus());
  ASSERT_EQ(migrate(history_.table(), url(), {.target = "base"}).status, absl::OkStatus());
  EXPECT_EQ(value("SELECT count(*) FROM alembic_version"), "0");
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_master WHERE name LIKE 't_'"), "0");
}

TEST_F(SqliteDriver, answers_queries_as_text) {
  const absl::StatusOr<std::unique_ptr<Driver>> opened = open_driver(*parse_database_url(url()), OpenMode::kReadWrite);
  ASSERT_TRUE(opened.ok()) << opened.status();
  Driver& driver = **opened;
  ASSERT_EQ(driver.begin(TransactionKind::kNormal), absl::OkStatus());
  ASSERT_TRUE(driver.query("CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB)", {}).ok());
  using Kind = QueryParameter::Kind;
  const absl::StatusOr<QueryResult> inserted = driver.query(
      "INSERT INTO t VALUES ($1, $2, $3, $4), ($1, NULL, $5, NULL)",
      {{"-5", Kind::kInteger}, {"1.5", Kind::kReal}, "O'Hara \"$1\"", {"\\x00ff", Kind::kBytes}, std::nullopt});
  ASSERT_TRUE(inserted.ok()) << inserted.status();
  EXPECT_EQ(inserted->changed_rows, 2);
  ASSERT_EQ(driver.commit(), std::nullopt);
  const absl::StatusOr<QueryResult> found = driver.query("SELECT * FROM t WHERE i = $1 ORDER BY s", {"-5"});
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_THAT(found->columns, ElementsAre("i", "r", "s", "b"));
  EXPECT_THAT(found->rows, UnorderedElementsAre(ElementsAre("-5", "1.5", "O'Hara \"$1\"", "\\x00ff"),
                                                ElementsAre("-5", std::nullopt, std::nullopt, std::nullopt)));
  const absl::Status error = driver.query("SELECT * FROM nowhere", {}).status();
  EXPECT_THAT(std::string(error.message()), HasSubstr("nowhere"));
  EXPECT_EQ(sqlstate_of(error), "");
}

TEST_F(SqliteDriver, works_in_memory) { EXPECT_EQ(migrate(history_.table(), "sqlite://").status, absl::OkStatus()); }

TEST_F(SqliteDriver, creates_no_file_by_looking) {
  EXPECT_EQ(exit_code(check_database(history_.table(), url())), kExitBehind);
  EXPECT_FALSE(std::filesystem::exists(file()));
  EXPECT_EQ(migrate(history_.table(), url(), {.target = "base"}).status, absl::OkStatus());
  EXPECT_FALSE(std::filesystem::exists(file())) << "nothing to do, nothing created";
}

TEST_F(SqliteDriver, leaves_all_as_it_was_when_a_statement_fails) {
  std::vector<TestRevision> revisions = chain(3);
  revisions[1].upgrade = {"CREATE TABLE t2 (x INTEGER)", "ALTER TABLE t9 ADD COLUMN y INTEGER"};
  const TestTable broken(revisions);
  ASSERT_EQ(migrate(broken.table(), url(), {.target = "+1"}).status, absl::OkStatus());
  const std::string before = read_file(file());
  const MigrateResult result = migrate(broken.table(), url());
  EXPECT_EQ(exit_code(result.status), kExitFailed);
  EXPECT_EQ(message(result.status),
            "11010102.cc:12: upgrade to 11010102 (make 11010102) failed: statement 2\n"
            "  database:  no such table: t9\n"
            "  statement: ALTER TABLE t9 ADD COLUMN y INTEGER\n"
            "  outcome:   nothing was changed");
  EXPECT_EQ(read_file(file()), before);
}

TEST_F(SqliteDriver, enforces_foreign_keys) {
  const TestTable history({{.id = "a",
                            .upgrade = {"CREATE TABLE p (id INTEGER PRIMARY KEY)",
                                        "CREATE TABLE c (p INTEGER REFERENCES p(id))", "INSERT INTO c VALUES (7)"}}});
  const MigrateResult result = migrate(history.table(), url());
  EXPECT_THAT(
      message(result.status),
      HasSubstr("a.cc:13: upgrade to a (make a) failed: statement 3\n  database:  FOREIGN KEY constraint failed"));
}

TEST_F(SqliteDriver, finds_the_statement_that_commit_fails_for) {
  const TestTable history(
      {{.id = "a",
        .upgrade = {"CREATE TABLE p (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE c (p INTEGER REFERENCES p(id) DEFERRABLE INITIALLY DEFERRED)",
                    "INSERT INTO c VALUES (1)",  // violated for a while only
                    "INSERT INTO p VALUES (1)", "INSERT INTO c VALUES (7)", "INSERT INTO p VALUES (2)"}}});
  const MigrateResult result = migrate(history.table(), url());
  EXPECT_THAT(message(result.status), HasSubstr("a.cc:15: upgrade to a (make a) failed: statement 5"));
  EXPECT_THAT(message(result.status), HasSubstr("INSERT INTO c VALUES (7)"));
}

TEST_F(SqliteDriver, says_what_is_wrong_with_a_file) {
  std::filesystem::create_directory(file());
  EXPECT_THAT(message(check_database(history_.table(), url())), HasSubstr("it is a directory, not a file"));
  std::filesystem::remove(file());
  write_file(file(), std::string(5000, 'x'));
  EXPECT_THAT(message(migrate(history_.table(), url()).status), HasSubstr("it is not a SQLite database"));
  EXPECT_EQ(exit_code(check_database(history_.table(), url())), kExitFailed);
  std::filesystem::remove(file());
  EXPECT_THAT(message(migrate(history_.table(), url("?mode=rw")).status), HasSubstr("there is no such file"));
  EXPECT_THAT(message(migrate(history_.table(), "sqlite:////no/such/folder/x.db").status),
              HasSubstr("its folder /no/such/folder does not exist"));
}

TEST_F(SqliteDriver, says_that_a_file_is_cut_in_half) {
  ASSERT_EQ(migrate(history_.table(), url()).status, absl::OkStatus());
  const auto half = std::filesystem::file_size(file()) / 2;
  std::filesystem::resize_file(file(), half);
  const absl::Status status = migrate(history_.table(), url()).status;
  EXPECT_EQ(exit_code(status), kExitFailed);
  EXPECT_THAT(message(status), HasSubstr("it is damaged; restore it from a backup"));
  EXPECT_EQ(std::filesystem::file_size(file()), half);
}

TEST_F(SqliteDriver, does_not_write_where_it_must_not) {
  execute("CREATE TABLE other (x)");
  const MigrateResult by_mode = migrate(history_.table(), url("?mode=ro"));
  EXPECT_EQ(exit_code(by_mode.status), kExitFailed);
  EXPECT_THAT(message(by_mode.status), HasSubstr("it was opened for reading only; nothing was changed"));
}

TEST_F(SqliteDriver, says_that_a_file_is_read_only) {
  execute("CREATE TABLE other (x)");
  std::filesystem::permissions(file(), std::filesystem::perms(0444));
  std::filesystem::permissions(directory_.path(), std::filesystem::perms(0711));
  const std::optional<PlainUser> user = plain_user();  // root may write to every file
  if (!can_enter(user, directory_.path())) GTEST_SKIP() << "no other user may enter " << directory_.path();
  const pid_t child = fork();
  if (child == 0) {
    if (user && !become(*user)) _exit(2);
    const absl::Status status = migrate(history_.table(), url()).status;
    const bool right =
        message(status).find("the file is read-only for this user; nothing was changed") != std::string::npos;
    _exit(right && exit_code(status) == kExitFailed ? 0 : 1);
  }
  int outcome = -1;
  ASSERT_EQ(waitpid(child, &outcome, 0), child);
  EXPECT_TRUE(WIFEXITED(outcome) && WEXITSTATUS(outcome) == 0) << outcome;
}

TEST_F(SqliteDriver, waits_for_another_writer_no_longer_than_told) {
  execute("CREATE TABLE other (x)");
  SQLite::Database other(file(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  const MigrateResult result = migrate(history_.table(), url("?timeout=0.05"));
  EXPECT_EQ(exit_code(result.status), kExitLocked);
  EXPECT_THAT(message(result.status), HasSubstr("kept it locked for 0.05 seconds"));
}

TEST_F(SqliteDriver, knows_a_database_that_is_ahead) {
  execute(
      "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL); INSERT INTO alembic_version VALUES ('f00d')");
  EXPECT_EQ(exit_code(check_database(history_.table(), url())), kExitUnknown);
  EXPECT_EQ(exit_code(migrate(history_.table(), url()).status), kExitUnknown);
}

TEST_F(SqliteDriver, takes_a_version_table_of_another_name) {
  const TestTable history(chain(2), {.version_table = "Order", .schema = "ops"});
  ASSERT_EQ(migrate(history.table(), url()).status, absl::OkStatus());
  EXPECT_EQ(value("SELECT version_num FROM \"Order\""), "11010102");
  EXPECT_EQ(check_database(history.table(), url()), absl::OkStatus());
}

}  // namespace
}  // namespace limbeck::test
