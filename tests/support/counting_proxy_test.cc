#include "support/counting_proxy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class CountingProxyTest : public testing::Test {
 protected:
  // psql sends one simple query for each -c.
  Command psql(const std::vector<std::string>& queries) const {
    Command command{.arguments = {"psql", "-XAtq", cluster_.url_through(proxy_.directory(), database_)}};
    for (const std::string& query : queries) {
      command.arguments.emplace_back("-c");
      command.arguments.push_back(query);
    }
    return command;
  }

  PostgresCluster& cluster_ = PostgresCluster::shared();
  const std::string database_ = cluster_.create_database();
  CountingProxy proxy_{cluster_.socket_directory()};
};

TEST_F(CountingProxyTest, CountsARoundTripForEachQuery) {
  EXPECT_EQ(output_of(psql({"BEGIN", "SELECT 1", "COMMIT"})), "1\n");
  EXPECT_EQ(proxy_.connections(), 1);
  EXPECT_EQ(proxy_.round_trips(), 3);
  EXPECT_THAT(proxy_.queries(), ElementsAre("BEGIN", "SELECT 1", "COMMIT"));
}

TEST_F(CountingProxyTest, CountsOneForManyStatementsInOneMessage) {
  EXPECT_EQ(output_of(psql({"SELECT 1; SELECT 2; SELECT 3"})), "1\n2\n3\n");
  EXPECT_EQ(proxy_.round_trips(), 1);
}

TEST_F(CountingProxyTest, ConnectingAloneIsNoRoundTrip) {
  output_of({.arguments = {"pg_isready", "-d", cluster_.url_through(proxy_.directory(), database_)}});
  EXPECT_EQ(proxy_.connections(), 1);
  EXPECT_EQ(proxy_.round_trips(), 0);
}

TEST_F(CountingProxyTest, ForgetsWhenAsked) {
  output_of(psql({"SELECT 1"}));
  proxy_.reset();
  EXPECT_EQ(proxy_.connections(), 0);
  EXPECT_EQ(proxy_.round_trips(), 0);
  EXPECT_TRUE(proxy_.messages().empty());
}

TEST_F(CountingProxyTest, CarriesMuchInBothDirections) {
  const std::string much(2'000'000, 'x');
  Command command = psql({});
  command.input = "SELECT '" + much + "';";
  EXPECT_EQ(output_of(command), much + "\n");
  EXPECT_EQ(proxy_.round_trips(), 1);
}

TEST_F(CountingProxyTest, CutsBeforeTheServerSees) {
  cluster_.psql(database_, "CREATE TABLE t (a int)");
  proxy_.on_message(
      [](const FrontendMessage& m) { return m.text == "COMMIT" ? Passage::kCutBefore : Passage::kForward; });
  const CommandResult result = run_command(psql({"BEGIN", "INSERT INTO t VALUES (1)", "COMMIT"}));
  EXPECT_NE(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("server closed the connection unexpectedly"));
  EXPECT_EQ(cluster_.psql(database_, "SELECT count(*) FROM t"), "0");
}

TEST_F(CountingProxyTest, CutsAfterTheServerHasAnswered) {
  cluster_.psql(database_, "CREATE TABLE t (a int)");
  proxy_.on_message(
      [](const FrontendMessage& m) { return m.text == "COMMIT" ? Passage::kCutAfter : Passage::kForward; });
  const CommandResult result = run_command(psql({"BEGIN", "INSERT INTO t VALUES (1)", "COMMIT"}));
  EXPECT_NE(result.exit_code, 0);
  EXPECT_EQ(cluster_.psql(database_, "SELECT count(*) FROM t"), "1");
}

TEST_F(CountingProxyTest, HoldsAConnectionAndLetsOthersPass) {
  std::promise<void> reached;
  std::promise<void> released;
  proxy_.on_message([&](const FrontendMessage& message) {
    if (message.text == "SELECT 'held'") {
      reached.set_value();
      released.get_future().wait();
    }
    return Passage::kForward;
  });
  RunningCommand held(psql({"SELECT 'held'"}));
  reached.get_future().wait();
  EXPECT_EQ(output_of(psql({"SELECT 'passes'"})), "passes\n");
  released.set_value();
  EXPECT_EQ(held.wait().out, "held\n");
}

}  // namespace
}  // namespace limbeck::test
