// The protocol of a run, as a recording driver sees it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "fake_driver.h"
#include "limbeck/runtime.h"
#include "limbeck/session.h"
#include "revision_lookup.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr char kCreateVersions[] =
    "exec CREATE TABLE alembic_version (\n    version_num VARCHAR(32) NOT NULL, \n    CONSTRAINT alembic_version_pkc "
    "PRIMARY KEY "
    "(version_num)\n)\n";

TEST(Migrate, runs_everything_in_one_transaction) {
  const TestTable history({{.id = "a", .upgrade = {"A1", "A2"}}, {.id = "b", .parents = {"a"}, .upgrade = {"B1"}}});
  FakeDriver driver;
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_TRUE(result.ok()) << result.status;
  EXPECT_EQ(driver.transcript,
            std::string("read alembic_version\nbegin\n") + kCreateVersions +
                "exec A1\nexec A2\nexec INSERT INTO alembic_version (version_num) VALUES ('a')\n"
                "exec B1\nexec UPDATE alembic_version SET version_num = 'b' WHERE version_num = 'a'\n"
                "commit\n");
  EXPECT_THAT(result.rows, ElementsAre("b"));
  EXPECT_EQ(result.applied.size(), 2U);
}

TEST(Migrate, asks_once_and_does_nothing_at_the_target) {
  const TestTable history(chain(3));
  FakeDriver driver;
  driver.committed = {.has_version_table = true, .rows = {"12020203"}};
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_TRUE(result.ok()) << result.status;
  EXPECT_EQ(driver.transcript, "read alembic_version\n");
  EXPECT_THAT(result.applied, IsEmpty());
}

TEST(Migrate, goes_back_to_base_and_leaves_an_empty_table) {
  const TestTable history(chain(2));
  FakeDriver driver;
  driver.committed = {.has_version_table = true, .rows = {"11010102"}};
  EXPECT_TRUE(migrate(history.table(), driver, {.target = "base"}).ok());
  EXPECT_EQ(
      driver.transcript,
      "read alembic_version\nbegin\n"
      "exec DROP TABLE t2\nexec UPDATE alembic_version SET version_num = '10000001' WHERE version_num = '11010102'\n"
      "exec DROP TABLE t1\nexec DELETE FROM alembic_version WHERE version_num = '10000001'\n"
      "commit\n");
  EXPECT_TRUE(driver.committed.has_version_table);
}

TEST(Migrate, gives_a_rebuild_a_transaction_of_its_own) {
  const TestTable history({{.id = "a", .upgrade = {"A"}},
                           {.id = "b", .parents = {"a"}, .upgrade = {"B"}, .flags = kScriptRebuildsTables},
                           {.id = "c", .parents = {"b"}, .upgrade = {"C"}}});
  FakeDriver driver;
  EXPECT_TRUE(migrate(history.table(), driver).ok());
  EXPECT_EQ(
      driver.transcript,
      std::string("read alembic_version\nbegin\n") + kCreateVersions +
          "exec A\nexec INSERT INTO alembic_version (version_num) VALUES ('a')\ncommit\n"
          "begin rebuild\nexec B\nexec UPDATE alembic_version SET version_num = 'b' WHERE version_num = 'a'\ncommit\n"
          "begin\nexec C\nexec UPDATE alembic_version SET version_num = 'c' WHERE version_num = 'b'\ncommit\n");
}

TEST(Migrate, runs_statements_between_transactions) {
  const TestTable history(
      {{.id = "a", .upgrade = {"A1", "!A2", "A3"}}, {.id = "b", .parents = {"a"}, .upgrade = {"!B"}}});
  FakeDriver driver;
  EXPECT_TRUE(migrate(history.table(), driver).ok());
  EXPECT_EQ(driver.transcript,
            std::string("read alembic_version\nbegin\n") + kCreateVersions +
                "exec A1\ncommit\nalone A2\n"
                "begin\nexec A3\nexec INSERT INTO alembic_version (version_num) VALUES ('a')\ncommit\nalone B\n"
                "begin\nexec UPDATE alembic_version SET version_num = 'b' WHERE version_num = 'a'\ncommit\n");
}

void ask_and_tell(Session& db) {
  for (const auto& row : db.query("SELECT x FROM t")) db.execute("UPDATE t SET x = $1", row["x"].as<int>() + 1);
}
void fail_in_words(Session&) { throw std::runtime_error("no such city"); }
void fail_oddly(Session&) { throw 42; }

TEST(Migrate, runs_a_data_step_in_its_place) {
  const TestTable history({{.id = "a", .upgrade = {"A1", "@ask", "A2"}}},
                          {.steps = {{"other", nullptr}, {"ask", ask_and_tell}}});
  FakeDriver driver;
  driver.answers = {{.columns = {"x"}, .rows = {{"1"}, {"41"}}}};
  EXPECT_TRUE(migrate(history.table(), driver).ok());
  EXPECT_EQ(driver.transcript, std::string("read alembic_version\nbegin\n") + kCreateVersions +
                                   "exec A1\nquery SELECT x FROM t\nquery UPDATE t SET x = $1 | 2\n"
                                   "query UPDATE t SET x = $1 | 42\nexec A2\n"
                                   "exec INSERT INTO alembic_version (version_num) VALUES ('a')\ncommit\n");
}

TEST(MigrateFailure, of_a_data_step_names_it) {
  const TestTable history(
      {{.id = "a", .upgrade = {"A1", "@ask", "@words"}}, {.id = "b", .parents = {"a"}, .upgrade = {"@odd"}}},
      {.steps = {{"ask", ask_and_tell}, {"words", fail_in_words}, {"odd", fail_oddly}}});
  FakeDriver driver;
  driver.fail_at = 3;  // the version table, A1, the query
  EXPECT_EQ(std::string(migrate(history.table(), driver).status.message()),
            "a.cc:12: upgrade to a (make a) failed: statement 2\n"
            "  database:  relation \"x\" does not exist (SQLSTATE 42P01)\n"
            "  statement: SELECT x FROM t\n"
            "  outcome:   nothing was changed");
  driver.fail_at = 0;
  EXPECT_EQ(std::string(migrate(history.table(), driver).status.message()),
            "a.cc:13: upgrade to a (make a) failed: statement 3\n"
            "  program:   the step threw an exception: no such city\n"
            "  outcome:   nothing was changed");
  driver.committed = {.has_version_table = true, .rows = {"a"}};
  EXPECT_THAT(std::string(migrate(history.table(), driver).status.message()),
              HasSubstr("the step threw an exception of no standard type"));
}

TEST(MigrateFailure, after_a_data_step_is_found_all_the_same) {
  const TestTable history({{.id = "a", .upgrade = {"A1", "@ask", "A2", "A3"}}}, {.steps = {{"ask", ask_and_tell}}});
  FakeDriver driver;
  driver.fail_at = 5;  // the version table, A1, a query, A2, A3
  EXPECT_THAT(std::string(migrate(history.table(), driver).status.message()), HasSubstr("failed: statement 4\n"));
}

TEST(MigrateFailure, says_how_far_a_split_revision_came) {
  const TestTable history(
      {{.id = "a", .upgrade = {"A"}}, {.id = "b", .parents = {"a"}, .upgrade = {"B1", "B2", "!B3", "!B4", "B5"}}});
  const auto outcome_at = [&](int fail_at) {
    FakeDriver driver;
    driver.fail_at = fail_at;
    const std::string message(migrate(history.table(), driver).status.message());
    return message.substr(message.find("outcome:   ") + 11);
  };
  const std::string advice =
      " committed, the change of its version row is not; complete it or undo it by hand before you run again; ";
  EXPECT_EQ(outcome_at(5), "nothing was changed");  // the version table, A, its row, B1, B2, COMMIT
  EXPECT_EQ(outcome_at(7),
            "the run was split: a applied and committed before; revision b is half done: statements 1-2 of 5 are" +
                advice + "the failed statement ran outside any transaction");
  EXPECT_EQ(outcome_at(8),
            "the run was split: a applied and committed before; revision b is half done: statements 1-3 of 5 are" +
                advice + "the failed statement ran outside any transaction");
  EXPECT_EQ(outcome_at(9),
            "the run was split: a applied and committed before; revision b is half done: statements 1-4 of 5 are" +
                advice + "the failed transaction was rolled back");
}

TEST(Migrate, calls_back_for_the_plan_and_for_each_step) {
  const TestTable history(chain(3));
  FakeDriver driver;
  driver.fail_at = 4;  // the version table, t1, its row, t2
  std::string calls;
  migrate(
      history.table(), driver,
      {.on_plan = [&](const Plan& plan) { calls += "plan of " + std::to_string(plan.steps.size()); },
       .on_step = [&](const Step& step) { calls.append(" ").append(revision_id(history.table(), step.revision)); }});
  EXPECT_EQ(calls, "plan of 3 10000001 11010102");
}

TEST(MigrateFailure, names_revision_statement_place_and_outcome) {
  const TestTable history(chain(3));
  FakeDriver driver;
  driver.fail_at = 4;
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_EQ(exit_code(result.status), kExitFailed);
  EXPECT_EQ(std::string(result.status.message()),
            "11010102.cc:11: upgrade to 11010102 (make 11010102) failed: statement 1\n"
            "  database:  relation \"x\" does not exist (SQLSTATE 42P01)\n"
            "  statement: CREATE TABLE t2 (x INTEGER)\n"
            "  outcome:   nothing was changed");
  ASSERT_TRUE(result.failure);
  EXPECT_EQ(result.failure->revision, "11010102");
  EXPECT_EQ(result.failure->sqlstate, "42P01");
  EXPECT_THAT(result.applied, IsEmpty());
}

TEST(MigrateFailure, says_what_is_in_when_the_run_was_split) {
  std::vector<TestRevision> revisions = chain(3);
  revisions[1].flags = kScriptRebuildsTables;
  const TestTable history(revisions);
  FakeDriver driver;
  driver.fail_at = 5;  // after the version table, t1, its row and a COMMIT
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_THAT(
      std::string(result.status.message()),
      HasSubstr("the run was split: 10000001 applied and committed before; the failed transaction was rolled back"));
  EXPECT_EQ(result.applied.size(), 1U);
  EXPECT_THAT(result.rows, ElementsAre("10000001"));
}

TEST(MigrateFailure, admits_it_when_commit_is_in_doubt) {
  const TestTable history(chain(1));
  FakeDriver driver;
  driver.fail_at = 4;
  driver.fail_in_doubt = true;
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_THAT(std::string(result.status.message()),
              HasSubstr("look with --migrate_status whether the last transaction is in"));
}

TEST(MigrateFailure, of_a_version_row_is_blamed_on_whoever_changed_it) {
  const TestTable history(chain(2));
  FakeDriver driver;
  driver.committed = {.has_version_table = true, .rows = {"10000001"}};
  driver.before_begin = [&] { driver.committed.rows = {}; };
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_THAT(std::string(result.status.message()),
              HasSubstr("it changed 0 rows, not 1; another program migrated this database meanwhile"));
}

// Whatever fails, what is committed is what the version rows say.
TEST(MigrateFailure, anywhere_leaves_rows_and_schema_in_agreement) {
  std::vector<TestRevision> revisions = chain(5);
  revisions[2].flags = kScriptRebuildsTables;
  const TestTable history(revisions);
  const int statements = 1 + 5 * 2 + 3;  // the version table, five tables and rows, three COMMITs
  for (int fail_at = 1; fail_at <= statements + 1; ++fail_at) {
    FakeDriver driver;
    driver.fail_at = fail_at;
    const MigrateResult result = migrate(history.table(), driver);
    EXPECT_EQ(result.ok(), fail_at > statements) << fail_at;
    EXPECT_EQ(driver.committed.executed.size(), result.applied.size()) << fail_at;
    const std::size_t done = result.applied.size();
    EXPECT_EQ(driver.committed.rows, done == 0 ? std::vector<std::string>{} : std::vector{revisions[done - 1].id})
        << fail_at;
    EXPECT_EQ(result.rows, driver.committed.rows) << fail_at;
  }
}

class MigrateExclusively : public ::testing::Test {
 protected:
  MigrateExclusively() { driver_.driver_facts.begin_excludes_writers = true; }

  const TestTable history_{chain(3)};
  FakeDriver driver_;
};

TEST_F(MigrateExclusively, reads_the_rows_again_once_nobody_else_can_write) {
  EXPECT_TRUE(migrate(history_.table(), driver_, {.target = "+1"}).ok());
  EXPECT_THAT(driver_.transcript, ::testing::StartsWith("read alembic_version\nbegin\nread alembic_version\nexec"));
}

TEST_F(MigrateExclusively, plans_again_when_somebody_was_faster) {
  driver_.before_begin = [&] { driver_.committed = {.has_version_table = true, .rows = {"11010102"}}; };
  const MigrateResult result = migrate(history_.table(), driver_);
  EXPECT_TRUE(result.ok()) << result.status;
  EXPECT_EQ(driver_.transcript,
            "read alembic_version\nbegin\nread alembic_version\nrollback\n"
            "begin\nread alembic_version\nexec CREATE TABLE t3 (x INTEGER)\n"
            "exec UPDATE alembic_version SET version_num = '12020203' WHERE version_num = '11010102'\ncommit\n");
}

TEST_F(MigrateExclusively, has_nothing_to_do_when_somebody_did_it) {
  driver_.before_begin = [&] { driver_.committed = {.has_version_table = true, .rows = {"12020203"}}; };
  const MigrateResult result = migrate(history_.table(), driver_);
  EXPECT_TRUE(result.ok()) << result.status;
  EXPECT_THAT(result.applied, IsEmpty());
  EXPECT_THAT(result.rows, ElementsAre("12020203"));
}

TEST(Migrate, refuses_a_dialect_that_the_program_was_not_built_for) {
  const TestTable history(chain(1), {.dialects = {"postgresql"}});
  FakeDriver driver;
  const MigrateResult result = migrate(history.table(), driver);
  EXPECT_EQ(exit_code(result.status), kExitUsage);
  EXPECT_THAT(std::string(result.status.message()), HasSubstr("built without SQL for sqlite, only for postgresql"));
  EXPECT_EQ(driver.transcript, "");
}

}  // namespace
}  // namespace limbeck::test
