// Revision 4 of 6 fails, in every way in which one can: the database is as before, and the message leads to the
// mistake.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <tuple>

#include "live_database.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Failure {
  std::string program;     // live_fails_<program>
  std::string at;          // where the operation stands
  std::string statement;   // the part of it that names it
  std::string postgresql;  // the database's own words
  std::string sqlite;
};

std::ostream& operator<<(std::ostream& out, const Failure& failure) { return out << failure.program; }

const Failure kFailures[] = {
    {"statement", "f4_one_name_each.cc:10", "ix_accounts_name", "could not create unique index \"ix_accounts_name\"",
     "UNIQUE constraint failed"},
    {"syntax", "f4_set_names.cc:11", "UPDATE accounts SETT name = 1", "syntax error at or near \"name\"",
     "near \"SETT\": syntax error"},
    {"commit", "f4_first_hold.cc:11", "INSERT INTO holds (id, account_id) VALUES (1, 4711)",
     "Key (account_id)=(4711) is not present in table \"accounts\"", "FOREIGN KEY constraint failed"},
    {"comment", "f4_no_such_column.cc:10", "UPDATE accounts SET nickname = 'x'",
     "column \"nickname\" of relation \"accounts\" does not exist", "no such column: nickname"},
    {"several", "f4_three_at_once.cc:10", "INSERT INTO transfers (id, amount) VALUES (2, 3)",
     "column \"amount\" of relation \"transfers\" does not exist", "table transfers has no column named amount"},
};

class FailureTest : public testing::TestWithParam<std::tuple<Failure, Engine>> {
 protected:
  const Failure failure_ = std::get<0>(GetParam());
  const Engine engine_ = std::get<1>(GetParam());
  const std::string program_ = "fails_" + failure_.program;
  const std::unique_ptr<LiveDatabase> database_ = make_database(engine_);

  void expect_failure_from(const std::string& target_before) {
    if (!target_before.empty()) migrate(program_, *database_, target_before);
    const std::string before = database_->snapshot();
    const CommandResult result = try_migrate(program_, *database_, "head");
    EXPECT_EQ(result.exit_code, 1) << result.output();
    EXPECT_TRUE(same_text(before, database_->snapshot()));
    EXPECT_THAT(result.err, HasSubstr(failure_.at));
    EXPECT_THAT(result.err, HasSubstr("f4"));
    EXPECT_THAT(result.err, HasSubstr(failure_.statement));
    EXPECT_THAT(result.err, HasSubstr(engine_ == Engine::kSqlite ? failure_.sqlite : failure_.postgresql));
    EXPECT_THAT(result.err, HasSubstr("nothing was changed"));
    EXPECT_THAT(result.err, Not(HasSubstr("CREATE TABLE")));  // nothing of the statements around it
  }
};

TEST_P(FailureTest, LeavesAnEmptyDatabaseEmpty) { expect_failure_from(""); }
TEST_P(FailureTest, LeavesADatabaseHalfwayThere) { expect_failure_from("f2"); }
TEST_P(FailureTest, LeavesADatabaseJustBeforeIt) { expect_failure_from("f3"); }

INSTANTIATE_TEST_SUITE_P(Of, FailureTest,
                         testing::Combine(testing::ValuesIn(kFailures),
                                          testing::Values(Engine::kPostgresql, Engine::kSqlite)),
                         [](const auto& info) {
                           return std::get<0>(info.param).program + "On" + name_of(std::get<1>(info.param));
                         });

class CauseTest : public testing::TestWithParam<Engine> {};

TEST_P(CauseTest, OnceGoneTheRunSucceeds) {
  const std::unique_ptr<LiveDatabase> database = make_database(GetParam());
  migrate("fails_statement", *database, "f3");
  EXPECT_EQ(try_migrate("fails_statement", *database, "head").exit_code, 1);
  database->query("UPDATE accounts SET name = 'another' WHERE id = 2");
  migrate("fails_statement", *database, "head");
  EXPECT_EQ(version_rows(*database), "f6");
}

INSTANTIATE_TEST_SUITE_P(On, CauseTest, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

}  // namespace
}  // namespace limbeck::test
