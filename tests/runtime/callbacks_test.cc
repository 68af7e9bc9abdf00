// What a program does around the steps of a run, as a recording driver sees it.
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

TestTable two_revisions() {
  return TestTable({{.id = "a", .upgrade = {"A1", "A2"}}, {.id = "b", .parents = {"a"}, .upgrade = {"B"}}});
}

FakeDriver at_base() {
  FakeDriver driver;
  driver.committed.has_version_table = true;
  return driver;
}

MigrateOptions with_both(const RevisionTable& table) {
  MigrateOptions options;
  options.before_step = [&table](const Step& step, Session& db) {
    db.execute("BEFORE " + std::string(revision_id(table, step.revision)));
  };
  options.after_step = [&table](const Step& step, Session& db) {
    db.execute("AFTER " + std::string(revision_id(table, step.revision)));
  };
  return options;
}

TEST(Callbacks, run_inside_the_transaction_around_each_step) {
  const TestTable history = two_revisions();
  FakeDriver driver = at_base();
  EXPECT_TRUE(migrate(history.table(), driver, with_both(history.table())).ok());
  EXPECT_EQ(driver.transcript,
            "read alembic_version\nbegin\n"
            "query BEFORE a\nexec A1\nexec A2\nexec INSERT INTO alembic_version (version_num) VALUES ('a')\n"
            "query AFTER a\n"
            "query BEFORE b\nexec B\nexec UPDATE alembic_version SET version_num = 'b' WHERE version_num = 'a'\n"
            "query AFTER b\ncommit\n");
}

TEST(Callbacks, surround_a_step_that_is_split) {
  const TestTable history({{.id = "a", .upgrade = {"!A1", "A2"}}});
  FakeDriver driver = at_base();
  EXPECT_TRUE(migrate(history.table(), driver, with_both(history.table())).ok());
  EXPECT_EQ(driver.transcript,
            "read alembic_version\nquery BEFORE a\nalone A1\nbegin\nexec A2\n"
            "exec INSERT INTO alembic_version (version_num) VALUES ('a')\nquery AFTER a\ncommit\n");
}

TEST(Callbacks, that_throw_fail_the_step) {
  const TestTable history = two_revisions();
  FakeDriver driver = at_base();
  MigrateOptions options;
  options.after_step = [&](const Step& step, Session&) {
    if (revision_id(history.table(), step.revision) == "b") throw std::runtime_error("too late in the day");
  };
  std::vector<std::string> told;
  options.on_error = [&](const MigrateResult& result) {
    told.emplace_back(result.failure->revision);
    EXPECT_THAT(driver.transcript, HasSubstr("rollback\n"));
    throw std::runtime_error("lost");
  };
  const MigrateResult result = migrate(history.table(), driver, options);
  EXPECT_EQ(std::string(result.status.message()),
            "b.cc:5: upgrade to b (make b) failed: callback of the program\n"
            "  program:   after_step threw an exception: too late in the day\n"
            "  outcome:   nothing was changed");
  EXPECT_THAT(told, ElementsAre("b"));
  EXPECT_THAT(driver.committed.rows, IsEmpty());
}

TEST(Callbacks, are_told_of_no_error_before_the_run) {
  const TestTable history = two_revisions();
  FakeDriver driver = at_base();
  MigrateOptions options{.target = "nowhere"};
  options.on_error = [](const MigrateResult&) { ADD_FAILURE(); };
  EXPECT_FALSE(migrate(history.table(), driver, options).ok());
}

struct Mailer {
  int sent = 0;
};
void send(Session& db) { ++db.argument<Mailer>().sent; }
void look(Session& db) { db.execute("SENT " + std::to_string(db.argument<const Mailer>().sent)); }

class StepArgumentsTest : public testing::Test {
 protected:
  std::string failure_with(const MigrateOptions& options) {
    FakeDriver driver = at_base();
    return std::string(migrate(history_.table(), driver, options).status.message());
  }

  const TestTable history_{{{.id = "a", .upgrade = {"@send", "@look"}}}, {.steps = {{"send", send}, {"look", look}}}};
};

TEST_F(StepArgumentsTest, are_found_by_their_type) {
  Mailer mailer;
  MigrateOptions options;
  options.step_arguments.give(mailer);
  EXPECT_EQ(failure_with(options), "");
  EXPECT_EQ(mailer.sent, 1);
}

TEST_F(StepArgumentsTest, are_missed_with_a_sentence) {
  EXPECT_THAT(failure_with({}), HasSubstr("Mailer to its data steps; it does with step_arguments.give(...)"));
}

TEST_F(StepArgumentsTest, stay_const) {
  const Mailer mailer;
  MigrateOptions options;
  options.step_arguments.give(mailer);
  EXPECT_THAT(failure_with(options), HasSubstr("ask for argument<const "));
}

TEST(Purge, deletes_rows_that_nobody_knows_and_plans_without_any) {
  const TestTable history = two_revisions();
  FakeDriver driver = at_base();
  driver.committed.rows = {"gone"};
  EXPECT_TRUE(migrate(history.table(), driver, {.target = "a", .purge = true}).ok());
  EXPECT_EQ(driver.transcript,
            "read alembic_version\nbegin\nexec DELETE FROM alembic_version\nexec A1\nexec A2\n"
            "exec INSERT INTO alembic_version (version_num) VALUES ('a')\ncommit\n");
}

TEST(Purge, alone_leaves_an_empty_table) {
  const TestTable history = two_revisions();
  FakeDriver driver = at_base();
  driver.committed.rows = {"gone"};
  const MigrateResult result = migrate(history.table(), driver, {.target = "base", .purge = true});
  EXPECT_TRUE(result.ok()) << result.status;
  EXPECT_EQ(driver.transcript, "read alembic_version\nbegin\nexec DELETE FROM alembic_version\ncommit\n");
  EXPECT_THAT(result.rows, IsEmpty());
}

TEST(EnsureVersionTable, creates_it_once) {
  const TestTable history = two_revisions();
  FakeDriver driver;
  EXPECT_TRUE(ensure_version_table(history.table(), driver).ok());
  EXPECT_TRUE(driver.committed.has_version_table);
  driver.transcript.clear();
  EXPECT_TRUE(ensure_version_table(history.table(), driver).ok());
  EXPECT_EQ(driver.transcript, "read alembic_version\n");
}

}  // namespace
}  // namespace limbeck::test
