// What cannot share a transaction with others, on a real server: the run that succeeds, and what is there after a
// failure at each place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "live_database.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kProgram = "split";
constexpr const char* kIndexes =
    "SELECT indexrelid::regclass::text, indisvalid FROM pg_index WHERE indrelid = 'accounts'::regclass ORDER BY 1";

class Transactions : public testing::Test {
 protected:
  // Migrates to head, which fails.
  std::string failure() {
    const CommandResult result = try_migrate(kProgram, *database_, "head");
    EXPECT_EQ(result.exit_code, 1) << result.output();
    return result.err;
  }

  std::string indexes() const { return database_->query(kIndexes); }

  const std::unique_ptr<LiveDatabase> database_ = make_database(Engine::kPostgresql);
};

TEST_F(Transactions, AreSplitWhereTheyMustBe) {
  const std::string said = migrate(kProgram, *database_, "head");
  EXPECT_THAT(said, AllOf(HasSubstr("8 revisions in 9 transactions, 4 statements outside of any"),
                          HasSubstr("s2_index.cc:7 (create index ix_accounts_name) runs outside any transaction; what "
                                    "comes before it is committed first"),
                          HasSubstr("a new transaction begins between s7 and s8: s7 asks for one of its own")));
  EXPECT_EQ(version_rows(*database_), "s8");
  EXPECT_EQ(indexes(), "accounts_pkey|t\nix_accounts_mail|t\nix_accounts_name|t\nix_accounts_note|t\nlast_note|t");
  EXPECT_EQ(database_->query("SELECT mood FROM accounts ORDER BY id"), "great\nbad");
  migrate(kProgram, *database_, "s3");
  EXPECT_EQ(indexes(), "accounts_pkey|t\nix_accounts_name|t");
}

TEST_F(Transactions, AreShownBeforehand) {
  const std::string plan =
      run_command({.arguments = {live_program(kProgram), "--database_url=" + database_->url(), "--migrate_plan"}}).out;
  EXPECT_THAT(plan, AllOf(HasSubstr("\noutside any transaction\n\nupgrade to s2, index\n"),
                          HasSubstr("\ns2: its version row\n"), HasSubstr("\nupgrade to s6, mixed (goes on)\n")));
  const std::string sql =
      run_command({.arguments = {live_program(kProgram), "--database_url=" + database_->url(), "--migrate_sql"}}).out;
  database_->query(sql);
  EXPECT_EQ(version_rows(*database_), "s8");
}

TEST_F(Transactions, MayBeThoseOfRevisions) {
  const CommandResult result = run_command({.arguments = {live_program(kProgram), "--database_url=" + database_->url(),
                                                          "--migrate=s4", "--migrate_per_revision"}});
  EXPECT_EQ(result.exit_code, 0) << result.output();
  EXPECT_THAT(result.err, HasSubstr("each revision has a transaction of its own, as asked for"));
  EXPECT_EQ(version_rows(*database_), "s4");
}

// An index that could not be built is in the way of the next attempt, until the next attempt clears it away.
TEST_F(Transactions, FailedConcurrentIndexIsBuiltAgain) {
  migrate(kProgram, *database_, "s1");
  database_->query("UPDATE accounts SET name = 'Ann'");
  EXPECT_THAT(failure(), AllOf(HasSubstr("s2_index.cc:7: upgrade to s2 (index) failed: create index ix_accounts_name"),
                               HasSubstr("could not create unique index"), HasSubstr("(SQLSTATE 23505)"),
                               HasSubstr("keeps ix_accounts_name as an INVALID index"),
                               HasSubstr("outcome:   the failed statement ran outside any transaction"),
                               Not(HasSubstr("half done"))));
  EXPECT_EQ(indexes(), "accounts_pkey|t\nix_accounts_name|f");
  EXPECT_EQ(version_rows(*database_), "s1");
  database_->query("UPDATE accounts SET name = 'Bob' WHERE id = 2");
  migrate(kProgram, *database_, "s2");
  EXPECT_EQ(indexes(), "accounts_pkey|t\nix_accounts_name|t");
  EXPECT_EQ(version_rows(*database_), "s2");
}

TEST_F(Transactions, FailedInTheMiddleOfARunKeepWhatIsBefore) {
  migrate(kProgram, *database_, "s1");
  database_->query(
      "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;"
      "CREATE TRIGGER refuse BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION refuse()");
  EXPECT_THAT(failure(),
              AllOf(HasSubstr("the run was split: s2, s3 applied and committed before; the failed transaction was "
                              "rolled back"),
                    Not(HasSubstr("half done"))));
  EXPECT_EQ(version_rows(*database_), "s3");
  EXPECT_EQ(database_->query(
                "SELECT count(*) FROM pg_attribute WHERE attrelid = 'accounts'::regclass AND attname IN ('note', "
                "'before')"),
            "1");
  database_->query("DROP TRIGGER refuse ON accounts");
  migrate(kProgram, *database_, "head");
}

TEST_F(Transactions, FailedInAMixedRevisionLeaveItHalfDone) {
  migrate(kProgram, *database_, "s5");
  database_->query("UPDATE accounts SET note = 'same'");
  EXPECT_THAT(failure(), AllOf(HasSubstr("s6_mixed.cc:10"),
                               HasSubstr("revision s6 is half done: statements 1-2 of 4 are committed"),
                               HasSubstr("ran outside any transaction")));
  EXPECT_EQ(indexes(), "accounts_pkey|t\nix_accounts_mail|t\nix_accounts_name|t\nix_accounts_note|f");
  EXPECT_EQ(version_rows(*database_), "s5");
}

TEST_F(Transactions, FailedAtTheEndOfAMixedRevisionLeaveItHalfDone) {
  migrate(kProgram, *database_, "s5");
  database_->query("UPDATE accounts SET name = '' WHERE id = 1");
  EXPECT_THAT(failure(), AllOf(HasSubstr("s6_mixed.cc:11"),
                               HasSubstr("revision s6 is half done: statements 1-3 of 4 are committed"),
                               HasSubstr("the failed transaction was rolled back")));
  EXPECT_EQ(version_rows(*database_), "s5");
}

TEST_F(Transactions, OfTheirOwnKeepWhatIsBefore) {
  migrate(kProgram, *database_, "s6");
  database_->query("UPDATE accounts SET before = 'same'");
  EXPECT_THAT(failure(), HasSubstr("the run was split: s7 applied and committed before"));
  EXPECT_EQ(version_rows(*database_), "s7");
  EXPECT_EQ(database_->query("SELECT to_regclass('alone'), to_regclass('last')"), "alone|");
}

}  // namespace
}  // namespace limbeck::test
