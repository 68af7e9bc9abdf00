// The PostgreSQL driver against a real server: round trips, and finding what failed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fmt/format.h"
#include "limbeck/runtime.h"
#include "support/counting_proxy.h"
#include "support/postgres_cluster.h"
#include "table_builder.h"

// libpqxx 6.4 loses a result when the connection is gone (encoding_id() throws before the result has an owner).
extern "C" const char* __lsan_default_suppressions() { return "leak:libpqxx-6.4"; }

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

class PostgresDriver : public ::testing::Test {
 protected:
  std::string url() const { return cluster_.url(database_); }
  std::string psql(std::string_view sql) const { return cluster_.psql(database_, sql); }

  // Migrates to head, expects that to fail and to leave the database as it was, and returns the message.
  std::string failure_of(const std::vector<TestRevision>& revisions) {
    const TestTable history(revisions);
    const std::string before = cluster_.dump_with_rows(database_);
    const MigrateResult result = migrate(history.table(), url());
    EXPECT_EQ(exit_code(result.status), kExitFailed);
    EXPECT_EQ(cluster_.dump_with_rows(database_), before);
    return std::string(result.status.message());
  }

  PostgresCluster& cluster_ = PostgresCluster::shared();
  const std::string database_ = cluster_.create_database("driver");
};

TEST_F(PostgresDriver, goes_to_head_and_back_to_base) {
  const TestTable history(chain(5));
  ASSERT_EQ(migrate(history.table(), url()).status, absl::OkStatus());
  EXPECT_EQ(psql("SELECT version_num FROM alembic_version"), "14040405");
  EXPECT_EQ(psql("SELECT count(*) FROM pg_tables WHERE tablename LIKE 't_'"), "5");
  EXPECT_EQ(check_database(history.table(), url()), absl::OkStatus());
  ASSERT_EQ(migrate(history.table(), url(), {.target = "base"}).status, absl::OkStatus());
  EXPECT_EQ(psql("SELECT count(*) FROM alembic_version"), "0");
  EXPECT_EQ(exit_code(check_database(history.table(), url())), kExitBehind);
}

TEST_F(PostgresDriver, answers_queries_as_text) {
  const absl::StatusOr<std::unique_ptr<Driver>> opened = open_driver(*parse_database_url(url()), OpenMode::kReadWrite);
  ASSERT_TRUE(opened.ok()) << opened.status();
  Driver& driver = **opened;
  ASSERT_EQ(driver.begin(TransactionKind::kNormal), absl::OkStatus());
  ASSERT_TRUE(driver.query("CREATE TABLE t (i INTEGER, r FLOAT, s TEXT, b BYTEA)", {}).ok());
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
  EXPECT_EQ(sqlstate_of(error), "42P01");
}

TEST_F(PostgresDriver, needs_one_query_to_see_that_there_is_nothing_to_do) {
  const TestTable history(chain(100));
  CountingProxy proxy(cluster_.socket_directory());
  const std::string through = cluster_.url_through(proxy.directory(), database_);
  ASSERT_EQ(migrate(history.table(), through).status, absl::OkStatus());
  EXPECT_EQ(proxy.round_trips(), 4) << "the rows, BEGIN, all statements at once, COMMIT";
  EXPECT_EQ(proxy.connections(), 1);
  proxy.reset();
  ASSERT_EQ(migrate(history.table(), through).status, absl::OkStatus());
  EXPECT_EQ(proxy.round_trips(), 1);
  proxy.reset();
  ASSERT_EQ(check_database(history.table(), through), absl::OkStatus());
  EXPECT_EQ(proxy.round_trips(), 1);
}

TEST_F(PostgresDriver, cuts_large_batches) {
  std::vector<TestRevision> revisions = chain(1);
  revisions[0].upgrade = {"CREATE TABLE texts (x TEXT)"};
  for (int i = 0; i < 12; ++i)
    revisions[0].upgrade.push_back("INSERT INTO texts VALUES ('" + std::string(250'000, 'x') + "')");
  const TestTable history(revisions);
  CountingProxy proxy(cluster_.socket_directory());
  ASSERT_EQ(migrate(history.table(), cluster_.url_through(proxy.directory(), database_)).status, absl::OkStatus());
  EXPECT_EQ(psql("SELECT sum(length(x)) FROM texts"), "3000000");
  EXPECT_EQ(proxy.round_trips(), 3 + 3);
}

TEST_F(PostgresDriver, finds_the_statement_that_failed) {
  std::vector<TestRevision> revisions = chain(4);
  revisions[2].upgrade = {"CREATE TABLE t3 (x INTEGER)", "INSERT INTO t3 VALUES (1/0)", "INSERT INTO t3 VALUES (2)"};
  EXPECT_EQ(failure_of(revisions),
            "12020203.cc:12: upgrade to 12020203 (make 12020203) failed: statement 2\n"
            "  database:  division by zero (SQLSTATE 22012)\n"
            "  statement: INSERT INTO t3 VALUES (1/0)\n"
            "  outcome:   nothing was changed");
}

TEST_F(PostgresDriver, shows_positions_in_the_statement_only) {
  std::vector<TestRevision> revisions = chain(4);
  revisions[2].upgrade = {"CREATE TABLE t3 (x INTEGER)", "INSERT INTO t3\n  VALUES (nope)"};
  EXPECT_EQ(failure_of(revisions),
            "12020203.cc:12: upgrade to 12020203 (make 12020203) failed: statement 2\n"
            "  database:  column \"nope\" does not exist\n"
            "             LINE 2:   VALUES (nope)\n"
            "                               ^ (SQLSTATE 42703)\n"
            "  statement: INSERT INTO t3\n"
            "               VALUES (nope)\n"
            "  outcome:   nothing was changed");
}

TEST_F(PostgresDriver, finds_a_syntax_error) {
  std::vector<TestRevision> revisions = chain(4);
  revisions[2].upgrade = {"CREATE TABLE t3 (x INTEGER)", "INSRT INTO t3 VALUES (1)"};
  EXPECT_THAT(failure_of(revisions),
              AllOf(StartsWith("12020203.cc:12: upgrade to 12020203"), HasSubstr("syntax error at or near \"INSRT\""),
                    HasSubstr("LINE 1: INSRT INTO t3 VALUES (1)"), HasSubstr("SQLSTATE 42601"), Not(HasSubstr("t2"))));
}

TEST_F(PostgresDriver, finds_the_first_statement_of_a_batch_too) {
  std::vector<TestRevision> revisions = chain(2);
  const TestTable history(revisions);
  ASSERT_EQ(migrate(history.table(), url(), {.target = "+1"}).status, absl::OkStatus());
  revisions[1].upgrade = {"CREATE TABLE t1 (x INTEGER)"};
  EXPECT_THAT(failure_of(revisions),
              AllOf(StartsWith("11010102.cc:11: "), HasSubstr("relation \"t1\" already exists (SQLSTATE 42P07)")));
}

TEST_F(PostgresDriver, survives_a_statement_that_ends_in_a_comment) {
  std::vector<TestRevision> revisions = chain(3);
  revisions[1].upgrade = {"CREATE TABLE t2 (x INTEGER) -- the second"};
  const TestTable history(revisions);
  ASSERT_EQ(migrate(history.table(), url()).status, absl::OkStatus());
  EXPECT_EQ(psql("SELECT version_num FROM alembic_version"), "12020203");
}

TEST_F(PostgresDriver, finds_the_statement_that_commit_fails_for) {
  std::vector<TestRevision> revisions = chain(3);
  revisions[1].upgrade = {"CREATE TABLE p (id INTEGER PRIMARY KEY)",
                          "CREATE TABLE c (p INTEGER CONSTRAINT c_p_fkey REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
                          "INSERT INTO c VALUES (1)",  // violated for a while only
                          "INSERT INTO p VALUES (1)",
                          "INSERT INTO c VALUES (7)",
                          "INSERT INTO p VALUES (2)"};
  EXPECT_THAT(failure_of(revisions),
              AllOf(StartsWith("11010102.cc:15: upgrade to 11010102 (make 11010102) failed: statement 5"),
                    HasSubstr("violates foreign key constraint \"c_p_fkey\""),
                    HasSubstr("Key (p)=(7) is not present in table \"p\""), HasSubstr("SQLSTATE 23503"),
                    HasSubstr("statement: INSERT INTO c VALUES (7)"), HasSubstr("nothing was changed")));
}

TEST_F(PostgresDriver, notices_that_a_version_row_is_gone) {
  std::vector<TestRevision> revisions = chain(2);
  revisions[1].upgrade = {"DELETE FROM alembic_version"};
  const TestTable history(revisions);
  const MigrateResult result = migrate(history.table(), url());
  EXPECT_THAT(std::string(result.status.message()),
              HasSubstr("change the version table\n  database:  it changed 0 rows, not 1"));
  EXPECT_EQ(psql("SELECT count(*) FROM pg_tables WHERE tablename = 'alembic_version'"), "0");
}

TEST_F(PostgresDriver, says_when_the_connection_breaks_before_commit) {
  const TestTable history(chain(3));
  CountingProxy proxy(cluster_.socket_directory());
  proxy.on_message([](const FrontendMessage& message) {
    return message.text.find("CREATE TABLE t2") != std::string::npos ? Passage::kCutBefore : Passage::kForward;
  });
  const MigrateResult result = migrate(history.table(), cluster_.url_through(proxy.directory(), database_));
  EXPECT_EQ(exit_code(result.status), kExitFailed);
  EXPECT_THAT(std::string(result.status.message()),
              AllOf(HasSubstr("the connection was lost"), HasSubstr("nothing was changed")));
  EXPECT_EQ(psql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), "0");
}

TEST_F(PostgresDriver, admits_it_when_commit_is_in_doubt) {
  const TestTable history(chain(3));
  CountingProxy proxy(cluster_.socket_directory());
  proxy.on_message([](const FrontendMessage& message) {
    return message.text.find("COMMIT") != std::string::npos ? Passage::kCutAfter : Passage::kForward;
  });
  const MigrateResult result = migrate(history.table(), cluster_.url_through(proxy.directory(), database_));
  EXPECT_EQ(exit_code(result.status), kExitFailed);
  EXPECT_THAT(std::string(result.status.message()), HasSubstr("the connection was lost during COMMIT"));
}

TEST_F(PostgresDriver, keeps_its_version_table_in_a_schema) {
  psql("CREATE SCHEMA \"Ops\"");
  const TestTable history(chain(2), {.version_table = "order", .schema = "Ops"});
  ASSERT_EQ(migrate(history.table(), url()).status, absl::OkStatus());
  EXPECT_EQ(psql("SELECT version_num FROM \"Ops\".\"order\""), "11010102");
  EXPECT_EQ(check_database(history.table(), url()), absl::OkStatus());
}

TEST_F(PostgresDriver, has_no_version_table_where_the_schema_is_missing) {
  const TestTable history(chain(2), {.schema = "nowhere"});
  EXPECT_EQ(exit_code(check_database(history.table(), url())), kExitBehind);
}

TEST_F(PostgresDriver, shows_no_password_when_it_cannot_connect) {
  const TestTable history(chain(1));
  const absl::Status wrong = check_database(history.table(), cluster_.guarded_url(database_, "wrong-sesame"));
  EXPECT_EQ(exit_code(wrong), kExitFailed);
  EXPECT_THAT(std::string(wrong.message()),
              AllOf(StartsWith("cannot connect to postgresql://guarded:***@"),
                    HasSubstr("password authentication failed"), Not(HasSubstr("sesame")), Not(HasSubstr("\n"))));
  const absl::Status nobody = check_database(history.table(), "postgresql://u:sesame@/d?host=/no/such/folder");
  EXPECT_EQ(exit_code(nobody), kExitFailed);
  EXPECT_THAT(std::string(nobody.message()),
              AllOf(HasSubstr("/no/such/folder"), Not(HasSubstr("sesame")), Not(HasSubstr("\n"))));
  const absl::Status option = check_database(history.table(), url() + "&colour=red");
  EXPECT_EQ(exit_code(option), kExitUsage);
  EXPECT_THAT(std::string(option.message()), HasSubstr("invalid connection option \"colour\""));
}

}  // namespace
}  // namespace limbeck::test
