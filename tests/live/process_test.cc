// Several processes at once, and one that is killed: one history, no damage.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>

#include <functional>
#include <future>

#include "live_database.h"
#include "support/counting_proxy.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

constexpr const char* kProgram = "plain";
constexpr int kProcesses = 6;

bool is_commit(const FrontendMessage& message) { return message.text.starts_with("COMMIT"); }

// The moment of a post's creation differs from run to run.
constexpr const char* kAllRows = "SELECT id, author_id, title, slug FROM posts ORDER BY id";

// One that comes too late finds nothing to do, or fails and says that it has changed nothing.
void expect_done_or_harmless(const CommandResult& result) {
  if (result.exit_code == 0) return;
  EXPECT_EQ(result.exit_code, 1) << result.output();
  EXPECT_THAT(result.err, HasSubstr("nothing was changed"));
}

class ProcessTest : public testing::TestWithParam<Engine> {
 protected:
  void migrate_many_times_at_once(std::string_view target) {
    std::vector<std::unique_ptr<RunningCommand>> running;
    for (int i = 0; i < kProcesses; ++i) {
      running.push_back(std::make_unique<RunningCommand>(migrate_command(kProgram, database_->url(), target)));
    }
    int done = 0;
    for (const auto& command : running) {
      const CommandResult result = command->wait();
      expect_done_or_harmless(result);
      done += result.exit_code == 0 ? 1 : 0;
    }
    EXPECT_GE(done, 1);
  }

  const std::unique_ptr<LiveDatabase> database_ = make_database(GetParam());
};

TEST_P(ProcessTest, ManyAtOnceMakeOneHistory) {
  const std::unique_ptr<LiveDatabase> alone = make_database(GetParam());
  migrate(kProgram, *alone, "head");
  migrate_many_times_at_once("head");
  EXPECT_EQ(version_rows(*database_), "c90d3e1f6a28");
  EXPECT_EQ(database_->query(kAllRows), alone->query(kAllRows));
}

TEST_P(ProcessTest, ManyGoingBackAtOnceMakeOneHistory) {
  migrate(kProgram, *database_, "head");
  migrate_many_times_at_once("base");
  EXPECT_EQ(version_rows(*database_), "");
  migrate(kProgram, *database_, "head");
}

INSTANTIATE_TEST_SUITE_P(On, ProcessTest, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

class PostgresqlProcessTest : public testing::Test {
 protected:
  std::string url_through(const CountingProxy& proxy) const { return cluster_.url_through(proxy.directory(), name_); }

  PostgresCluster& cluster_ = PostgresCluster::shared();
  const std::string name_ = cluster_.create_database("process");
};

// The second begins while the first has done everything but commit.
TEST_F(PostgresqlProcessTest, ASecondOneDoesNoHarmToTheFirst) {
  CountingProxy first_proxy(cluster_.socket_directory());
  CountingProxy second_proxy(cluster_.socket_directory());
  std::promise<void> first_commits;
  std::promise<void> second_has_begun;
  first_proxy.on_message([&](const FrontendMessage& message) {
    if (is_commit(message)) {
      first_commits.set_value();
      second_has_begun.get_future().wait();
    }
    return Passage::kForward;
  });
  std::atomic<int> queries_of_second = 0;
  second_proxy.on_message([&](const FrontendMessage& message) {
    // Its first query reads the version rows; the next one is where it meets the first process.
    if (message.type == 'Q' && ++queries_of_second == 2) second_has_begun.set_value();
    return Passage::kForward;
  });
  RunningCommand first(migrate_command(kProgram, url_through(first_proxy), "head"));
  first_commits.get_future().wait();
  RunningCommand second(migrate_command(kProgram, url_through(second_proxy), "head"));
  const CommandResult of_first = first.wait();
  const CommandResult of_second = second.wait();
  EXPECT_EQ(of_first.exit_code, 0) << of_first.output();
  expect_done_or_harmless(of_second);
  EXPECT_EQ(cluster_.psql(name_, "SELECT version_num FROM alembic_version"), "c90d3e1f6a28");
  EXPECT_EQ(cluster_.psql(name_, "SELECT count(*) FROM posts"), "2");
}

TEST_F(PostgresqlProcessTest, KilledBeforeItsCommitLeavesTheDatabaseAsItWas) {
  CountingProxy proxy(cluster_.socket_directory());
  ASSERT_EQ(run_command(migrate_command(kProgram, url_through(proxy), "1975ea83b712")).exit_code, 0);
  const std::string before = cluster_.dump_with_rows(name_);
  std::promise<void> commits;
  std::promise<void> killed;
  proxy.on_message([&](const FrontendMessage& message) {
    if (!is_commit(message)) return Passage::kForward;
    commits.set_value();
    killed.get_future().wait();
    return Passage::kCutBefore;
  });
  RunningCommand command(migrate_command(kProgram, url_through(proxy), "head"));
  commits.get_future().wait();
  command.kill(SIGKILL);
  EXPECT_EQ(command.wait().exit_code, 128 + SIGKILL);
  killed.set_value();
  EXPECT_TRUE(same_text(before, cluster_.dump_with_rows(name_)));
  const CommandResult again = run_command(migrate_command(kProgram, cluster_.url(name_), "head"));
  EXPECT_EQ(again.exit_code, 0) << again.output();
}

// A reader keeps the process from finishing its COMMIT; from then on, and only from then on, new readers are refused.
TEST(SqliteProcessTest, KilledDuringItsCommitLeavesTheDatabaseAsItWas) {
  const std::unique_ptr<LiveDatabase> database = make_database(Engine::kSqlite);
  migrate(kProgram, *database, "1975ea83b712");
  const std::string before = database->snapshot();
  const std::string file = database->url().substr(std::string("sqlite:///").size());
  const TempDirectory directory("reader");
  const std::filesystem::path reading = directory.path() / "reading";
  const std::filesystem::path done = directory.path() / "done";
  RunningCommand reader({.arguments = {"sqlite3", "-batch", file},
                         .input = "BEGIN;\nSELECT count(*) FROM users;\n.shell touch " + reading.string() +
                                  "\n.shell while [ ! -e " + done.string() + " ]; do sleep 0.02; done\nEND;\n"});
  const auto eventually = [](const std::function<bool()>& happened) {
    for (int i = 0; i < 2000; ++i) {
      if (happened()) return true;
      ::poll(nullptr, 0, 10);
    }
    return false;
  };
  ASSERT_TRUE(eventually([&] { return std::filesystem::exists(reading); }));
  RunningCommand command(migrate_command(kProgram, database->url(), "head"));
  EXPECT_TRUE(eventually([&] {
    const CommandResult probe =
        run_command({.arguments = {"sqlite3", "-batch", "-bail", file, "SELECT count(*) FROM users"}});
    return probe.err.find("locked") != std::string::npos;
  }));
  command.kill(SIGKILL);
  EXPECT_EQ(command.wait().exit_code, 128 + SIGKILL);
  write_file(done, "");
  EXPECT_EQ(reader.wait().exit_code, 0);
  EXPECT_TRUE(same_text(before, database->snapshot()));
  migrate(kProgram, *database, "head");
}

}  // namespace
}  // namespace limbeck::test
