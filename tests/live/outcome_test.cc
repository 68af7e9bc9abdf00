// What can be wrong before anything runs: one clear sentence, the right exit code, nothing changed, no password.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

#include "live_database.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kProgram = "plain";

CommandResult run_at(const std::string& url, std::string_view target = "head") {
  return run_command(migrate_command(kProgram, url, target));
}

CommandResult check_at(const std::string& url) {
  return run_command({.arguments = {live_program(kProgram), "--database_url=" + url}});
}

// One sentence on one line, on standard error only; at most the line that announces the run stands before it.
void expect_refusal(const CommandResult& result, int exit_code, const std::string& words) {
  EXPECT_EQ(result.exit_code, exit_code) << result.output();
  EXPECT_EQ(result.out, "");
  std::string sentence = result.err;
  if (sentence.starts_with("Migrating ")) sentence.erase(0, sentence.find('\n') + 1);
  EXPECT_EQ(std::ranges::count(sentence, '\n'), 1) << result.err;
  EXPECT_THAT(sentence, HasSubstr(words));
  for (const char* secret : {"guess", "se:cret", "se%3Acret"}) EXPECT_THAT(result.err, Not(HasSubstr(secret)));
}

TEST(Url, ThatMakesNoSense) {
  expect_refusal(run_at("nonsense"), 2, "postgresql://");
  expect_refusal(run_at("mysql://somebody:guess@localhost/test"), 2, "mysql");
  expect_refusal(run_at("sqlite:/one/slash.db"), 2, "sqlite:///");
  expect_refusal(run_at("postgresql://somebody:guess@localhost:port/test"), 2, "port");
  expect_refusal(run_at("://somebody:guess@localhost/test"), 2, "URL");
}

TEST(Url, OfADatabaseThatDoesNotExist) {
  PostgresCluster& cluster = PostgresCluster::shared();
  expect_refusal(run_at(cluster.url("absent")), 1, "database \"absent\" does not exist");
}

TEST(Server, ThatIsNotThere) {
  const TempDirectory empty("empty");
  const std::string url = "postgresql://somebody:se%3Acret@/test?host=" + empty.path().string();
  expect_refusal(run_at(url), 1, empty.path().string());
  expect_refusal(check_at(url), 1, empty.path().string());
}

TEST(Server, ThatWantsAnotherPassword) {
  PostgresCluster& cluster = PostgresCluster::shared();
  expect_refusal(run_at(cluster.guarded_url("postgres", "guess")), 1,
                 "password authentication failed for user \"guarded\"");
  expect_refusal(run_at(cluster.guarded_url("postgres", "se%3Acret")), 1, "password authentication failed");
}

// Root may write everything, so it becomes somebody else; who then needs a copy of the program where he can reach it.
class ReadOnlyFile : public testing::Test {
 protected:
  ReadOnlyFile() {
    std::filesystem::copy_file(live_program(kProgram), program_);
    ::chmod(directory_.path().c_str(), 0755);
    ::chmod(program_.c_str(), 0755);
  }

  CommandResult run(const std::string& flag) const {
    Command command{.arguments = {program_.string(), "--database_url=sqlite:///" + file_.string()},
                    .user = plain_user()};
    if (!flag.empty()) command.arguments.push_back(flag);
    return run_command(std::move(command));
  }

  void migrate_as_owner(std::string_view target) {
    ASSERT_EQ(run_at("sqlite:///" + file_.string(), target).exit_code, 0);
    ::chmod(file_.c_str(), 0444);
    ::chmod(directory_.path().c_str(), 0555);
  }

  ~ReadOnlyFile() override { ::chmod(directory_.path().c_str(), 0755); }

  const TempDirectory directory_{"readonly"};
  const std::filesystem::path program_ = directory_.path() / "program";
  const std::filesystem::path file_ = directory_.path() / "live.db";
};

TEST_F(ReadOnlyFile, IsNotMigrated) {
  migrate_as_owner("3a9d9d455906");
  const std::string before = read_file(file_);
  expect_refusal(run("--migrate=head"), 1, file_.string());
  EXPECT_EQ(read_file(file_), before);
}

TEST_F(ReadOnlyFile, IsGoodEnoughToBeChecked) {
  migrate_as_owner("head");
  EXPECT_EQ(run("").exit_code, 0) << run("").output();
  EXPECT_EQ(run("--migrate_status").exit_code, 0) << run("--migrate_status").output();
}

TEST(File, ThatIsAFolder) {
  const TempDirectory directory("folder");
  expect_refusal(run_at("sqlite:///" + directory.path().string()), 1, directory.path().string());
  EXPECT_TRUE(std::filesystem::is_empty(directory.path()));
}

TEST(File, InAFolderThatDoesNotExist) {
  const TempDirectory directory("folder");
  expect_refusal(run_at("sqlite:///" + (directory.path() / "absent" / "live.db").string()), 1, "absent");
}

TEST(File, ThatIsNoDatabase) {
  const TempDirectory directory("text");
  const std::filesystem::path file = directory.path() / "letter.txt";
  const std::string text(4096, 'x');
  write_file(file, text);
  expect_refusal(run_at("sqlite:///" + file.string()), 1, "not a SQLite database");
  EXPECT_EQ(read_file(file), text);
}

TEST(File, ThatIsNotThereIsOnlyCheckedNotMade) {
  const TempDirectory directory("absent");
  const std::filesystem::path file = directory.path() / "live.db";
  EXPECT_EQ(check_at("sqlite:///" + file.string()).exit_code, 3);
  EXPECT_FALSE(std::filesystem::exists(file));
}

class Target : public testing::TestWithParam<Engine> {
 protected:
  void expect_refused_target(std::string_view target, int exit_code, const std::string& words) {
    SCOPED_TRACE(target);
    const std::string before = database_->snapshot();
    expect_refusal(run_at(database_->url(), target), exit_code, words);
    EXPECT_TRUE(same_text(before, database_->snapshot()));
  }

  const std::unique_ptr<LiveDatabase> database_ = make_database(GetParam());
};

TEST_P(Target, ThatCannotBeReached) {
  for (const char* begin : {"base", "3a9d9d455906", "head"}) {
    SCOPED_TRACE(begin);
    migrate(kProgram, *database_, begin);
    expect_refused_target("19", 2, "1975ea83b712");
    expect_refused_target("19", 2, "19f0c3d2e1b4");
    expect_refused_target("+99", 2, "99");
    expect_refused_target("-99", 2, "99");
    expect_refused_target("1975ea83b713", 2, "1975ea83b712");
    expect_refused_target("", 2, "target");
    expect_refused_target("+", 2, "+");
  }
}

TEST_P(Target, InADatabaseOfUnknownRevision) {
  migrate(kProgram, *database_, "head");
  database_->query("UPDATE alembic_version SET version_num = 'feedfacecafe'");
  expect_refused_target("head", 4, "feedfacecafe");
  expect_refused_target("base", 4, "feedfacecafe");
  expect_refused_target("+1", 4, "feedfacecafe");
  expect_refusal(check_at(database_->url()), 4, "feedfacecafe");
}

TEST_P(Target, OfTheCheckIsTheHead) {
  expect_refusal(check_at(database_->url()), 3, "--migrate=head");
  migrate(kProgram, *database_, "3a9");
  expect_refusal(check_at(database_->url()), 3, "3a9d9d455906");
  migrate(kProgram, *database_, "head");
  EXPECT_EQ(check_at(database_->url()).exit_code, 0);
}

TEST_P(Target, IsUnderstoodInAllItsForms) {
  const std::pair<const char*, const char*> kSteps[] = {{"+1", "1975ea83b712"},   {"+2", "3a9d9d455906"},
                                                        {"-1", "19f0c3d2e1b4"},   {"3a9", "3a9d9d455906"},
                                                        {"head", "c90d3e1f6a28"}, {"197", "1975ea83b712"},
                                                        {"+5", "c90d3e1f6a28"},   {"-6", ""},
                                                        {"head", "c90d3e1f6a28"}, {"base", ""}};
  for (const auto& [target, rows] : kSteps) {
    migrate(kProgram, *database_, target);
    EXPECT_EQ(version_rows(*database_), rows) << target;
  }
  migrate(kProgram, *database_, "head");
  EXPECT_EQ(check_at(database_->url()).exit_code, 0);
  const std::string before = database_->snapshot();
  migrate(kProgram, *database_, "head");
  EXPECT_TRUE(same_text(before, database_->snapshot()));
}

INSTANTIATE_TEST_SUITE_P(On, Target, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

}  // namespace
}  // namespace limbeck::test
