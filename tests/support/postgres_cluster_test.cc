#include "support/postgres_cluster.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

bool alive(int pid) { return ::kill(pid, 0) == 0; }

// Whether it becomes true within a few seconds.
bool eventually(const std::function<bool()>& happened) {
  for (int i = 0; i < 1000; ++i) {
    if (happened()) return true;
    ::poll(nullptr, 0, 10);
  }
  return false;
}

Command with_cluster(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {LIMBECK_TEST_CLUSTER, "--"});
  return {.arguments = std::move(arguments)};
}

TEST(PostgresCluster, GivesEachTestADatabaseOfItsOwn) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const std::string one = cluster.create_database();
  const std::string other = cluster.create_database();
  EXPECT_EQ(cluster.psql(one, "CREATE TABLE t (a int); INSERT INTO t VALUES (1), (2); SELECT a, a + 1 FROM t"),
            "1|2\n2|3");
  EXPECT_EQ(cluster.psql(other, "SELECT count(*) FROM pg_tables WHERE tablename = 't'"), "0");
  EXPECT_EQ(cluster.psql(one, "SHOW listen_addresses"), "");
}

TEST(PostgresCluster, IsReachedByUrl) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const std::string database = cluster.create_database("url");
  EXPECT_EQ(output_of({.arguments = {"psql", "-XAtc", "SELECT current_database()", cluster.url(database)}}),
            database + "\n");
}

TEST(PostgresCluster, HasARoleThatNeedsItsPassword) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const auto connect = [&](std::string_view password) {
    return run_command({.arguments = {"psql", "-XAtc", "SELECT 1", cluster.guarded_url("postgres", password)}});
  };
  EXPECT_EQ(connect(PostgresCluster::kPassword).out, "1\n");
  const CommandResult refused = connect("guess");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("password authentication failed for user \"guarded\""));
}

TEST(PostgresCluster, TellsWhatTheServerRefused) {
  PostgresCluster& cluster = PostgresCluster::shared();
  EXPECT_THROW(cluster.psql("postgres", "SELECT 1 FROM nowhere"), std::runtime_error);
  EXPECT_THAT(cluster.try_psql("postgres", "SELECT 1 FROM nowhere").err,
              HasSubstr("relation \"nowhere\" does not exist"));
}

TEST(PostgresCluster, DumpsAreTheSameEveryTime) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const std::string database = cluster.create_database();
  cluster.psql(database, "CREATE TABLE t (a int); INSERT INTO t VALUES (4711)");
  EXPECT_EQ(cluster.dump(database), cluster.dump(database));
  EXPECT_THAT(cluster.dump(database), AllOf(HasSubstr("CREATE TABLE public.t"), Not(HasSubstr("4711"))));
  EXPECT_THAT(cluster.dump_with_rows(database), AllOf(HasSubstr("4711"), Not(HasSubstr("restrict"))));
}

TEST(PostgresCluster, SeveralRunAtOnceAndLeaveNothing) {
  int pid = 0;
  std::filesystem::path directory;
  {
    const PostgresCluster other;
    pid = other.server_pid();
    directory = other.socket_directory();
    EXPECT_NE(directory, PostgresCluster::shared().socket_directory());
    EXPECT_EQ(other.psql("postgres", "SELECT 1"), "1");
    EXPECT_TRUE(alive(pid));
  }
  EXPECT_FALSE(alive(pid));
  EXPECT_FALSE(std::filesystem::exists(directory));
}

TEST(PostgresCluster, NeedsNoParticularTemporaryFolder) {
  const TempDirectory outer("tmpdir");
  const std::filesystem::path deep = outer.path() / std::string(100, 'd');
  const std::filesystem::path closed = outer.path() / "closed";
  for (const std::filesystem::path& folder : {deep, closed}) {
    std::filesystem::create_directory(folder);
    ::chmod(folder.c_str(), 0700);
    Command command = with_cluster({"sh", "-c", "psql -XAtc 'SELECT 1' && echo $PGHOST"});
    command.environment["TMPDIR"] = folder;
    const CommandResult result = run_command(command);
    EXPECT_EQ(result.exit_code, 0) << result.output();
    EXPECT_THAT(result.out, HasSubstr("1\n"));
    EXPECT_TRUE(std::filesystem::is_empty(folder));
  }
}

TEST(TestCluster, RunsACommandWithAServer) {
  const CommandResult result = run_command(
      with_cluster({"sh", "-c", "psql -XAtc 'SELECT 6 * 7' && psql -XAt $DATABASE_URL -c 'SELECT 1' && exit 5"}));
  EXPECT_EQ(result.exit_code, 5) << result.output();
  EXPECT_EQ(result.out, "42\n1\n");
}

TEST(TestCluster, SaysWhatToInstallWhereThereIsNoServer) {
  Command command = with_cluster({"true"});
  const TempDirectory empty("empty");
  command.environment["LIMBECK_POSTGRES_BINDIR"] = empty.path();
  const CommandResult result = run_command(command);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "limbeck_test_cluster: LIMBECK_POSTGRES_BINDIR is " + empty.path().string() +
                            ", but initdb and postgres are not both there\n");
}

// However the test ends, its server does too.
class EndOfATest : public testing::TestWithParam<int> {};

TEST_P(EndOfATest, EndsItsServer) {
  const TempDirectory directory("end");
  const std::filesystem::path facts = directory.path() / "facts";
  RunningCommand test(with_cluster(
      {"sh", "-c", "echo $PGHOST > \"$0\".new && mv \"$0\".new \"$0\" && exec sleep 1000", facts.string()}));
  ASSERT_TRUE(eventually([&] { return std::filesystem::exists(facts); }));
  std::string host = read_file(facts);
  host.pop_back();
  const std::string pid_file = read_file(host + "/data/postmaster.pid");
  const int server = std::stoi(pid_file);
  EXPECT_TRUE(alive(server));
  test.kill(GetParam());  // the whole group, as a terminal's Ctrl-C does
  EXPECT_EQ(test.wait().exit_code, 128 + GetParam());
  EXPECT_TRUE(eventually([&] { return !alive(server) && !std::filesystem::exists(host); }));
}

INSTANTIATE_TEST_SUITE_P(By, EndOfATest, testing::Values(SIGINT, SIGTERM, SIGABRT, SIGKILL),
                         [](const auto& info) { return std::string("Signal") + std::to_string(info.param); });

}  // namespace
}  // namespace limbeck::test
