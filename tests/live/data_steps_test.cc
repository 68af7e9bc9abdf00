// C++ data steps on real databases: what they read and write, and that nothing stays of one that fails.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <tuple>

#include "live_database.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr const char* kProgram = "steps";

class DataStep : public testing::TestWithParam<Engine> {
 protected:
  DataStep() { database_->query("CREATE TABLE wish (what TEXT)"); }

  const std::unique_ptr<LiveDatabase> database_ = make_database(GetParam());
};

TEST_P(DataStep, IsPartOfTheRun) {
  migrate(kProgram, *database_, "head");
  EXPECT_EQ(version_rows(*database_), "d3");
  EXPECT_EQ(database_->query("SELECT slug FROM posts ORDER BY id"), "Itsme1\nnone\nLastPost");
  EXPECT_EQ(database_->query("SELECT title FROM posts WHERE id = 1"), "It's \"me\" $1 ?");
  EXPECT_EQ(database_->query("SELECT count(*) FROM after_the_steps"), "0");
  migrate(kProgram, *database_, "d1");
  migrate(kProgram, *database_, "base");
}

TEST_P(DataStep, IsMissingInAScript) {
  const std::string sql =
      run_command({.arguments = {live_program(kProgram), "--database_url=" + database_->url(), "--migrate_sql"}}).out;
  EXPECT_THAT(sql, HasSubstr("-- WARNING: the C++ data step fill_slugs runs here."));
}

INSTANTIATE_TEST_SUITE_P(On, DataStep, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

struct Failure {
  std::string wish;
  std::string postgresql;  // what the message has
  std::string sqlite;
};

std::ostream& operator<<(std::ostream& out, const Failure& failure) { return out << failure.wish; }

const Failure kFailures[] = {
    {"sql", "column \"nonsense\" of relation \"posts\" does not exist\n", "no such column: nonsense"},
    {"exception", "  program:   the step threw an exception: no such city\n",
     "the step threw an exception: no such city\n"},
    {"oddity", "the step threw an exception of no standard type", "the step threw an exception of no standard type"},
    {"null", "column 'title' is NULL; read it as std::optional", "column 'title' is NULL; read it as std::optional"},
    {"column", "the query has no column 'titel', only title", "the query has no column 'titel', only title"},
    {"commit", "neither begins nor ends one\n  statement: COMMIT", "neither begins nor ends one\n  statement: COMMIT"},
    {"native", "(SQLSTATE 42703)", "no such column: nonsense"},
    {"foreign", "native handle of sqlite, but the database is postgresql",
     "native handle of postgresql, but the database is sqlite"},
};

class FailedDataStep : public testing::TestWithParam<std::tuple<Failure, Engine>> {};

TEST_P(FailedDataStep, LeavesNothingBehind) {
  const auto& [failure, engine] = GetParam();
  const std::unique_ptr<LiveDatabase> database = make_database(engine);
  database->query("CREATE TABLE wish (what TEXT); INSERT INTO wish VALUES ('" + failure.wish + "')");
  const std::string before = database->snapshot();
  const CommandResult result = try_migrate(kProgram, *database, "head");
  EXPECT_EQ(result.exit_code, 1) << result.output();
  EXPECT_THAT(result.err, AllOf(HasSubstr("d3_again.cc:8: upgrade to d3 (again) failed: run step look_at_all"),
                                HasSubstr(engine == Engine::kSqlite ? failure.sqlite : failure.postgresql),
                                HasSubstr("outcome:   nothing was changed")));
  EXPECT_TRUE(same_text(before, database->snapshot()));
}

INSTANTIATE_TEST_SUITE_P(Of, FailedDataStep,
                         testing::Combine(testing::ValuesIn(kFailures),
                                          testing::Values(Engine::kPostgresql, Engine::kSqlite)),
                         [](const auto& info) {
                           return std::get<0>(info.param).wish + "On" + name_of(std::get<1>(info.param));
                         });

// PostgreSQL gives up a transaction when a statement fails; SQLite goes on.
TEST(CaughtError, IsTheStepsAffairWhereTheDatabaseGoesOn) {
  const std::unique_ptr<LiveDatabase> postgresql = make_database(Engine::kPostgresql);
  postgresql->query("CREATE TABLE wish (what TEXT); INSERT INTO wish VALUES ('caught')");
  const CommandResult result = try_migrate(kProgram, *postgresql, "head");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("column \"nonsense\" does not exist"),
                    HasSubstr("the step caught this and went on, but the database has given up the transaction"),
                    HasSubstr("nothing was changed")));
  const std::unique_ptr<LiveDatabase> sqlite = make_database(Engine::kSqlite);
  sqlite->query("CREATE TABLE wish (what TEXT); INSERT INTO wish VALUES ('caught')");
  migrate(kProgram, *sqlite, "head");
}

}  // namespace
}  // namespace limbeck::test
