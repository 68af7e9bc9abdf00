// How often a run waits for the server, counted between the two.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "live_database.h"
#include "support/counting_proxy.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

constexpr const char* kProgram = "plain";

class RoundTripTest : public testing::Test {
 protected:
  CommandResult run(std::string_view target) {
    return run_command(migrate_command(kProgram, cluster_.url_through(proxy_.directory(), name_), target));
  }

  // What was sent from BEGIN to COMMIT on the connection that did so.
  std::vector<FrontendMessage> transaction() const {
    std::vector<FrontendMessage> messages = proxy_.messages();
    const auto is = [](const char* word) {
      return [word](const FrontendMessage& m) { return m.type == 'Q' && m.text.starts_with(word); };
    };
    const auto begin = std::ranges::find_if(messages, is("BEGIN"));
    const auto end = std::find_if(begin, messages.end(), is("COMMIT"));
    if (end == messages.end()) return {};
    std::vector<FrontendMessage> found(begin, end + 1);
    std::erase_if(found, [&](const FrontendMessage& m) { return m.connection != found.front().connection; });
    return found;
  }

  PostgresCluster& cluster_ = PostgresCluster::shared();
  const std::string name_ = cluster_.create_database("trips");
  CountingProxy proxy_{cluster_.socket_directory()};
};

TEST_F(RoundTripTest, ATransactionTakesThree) {
  ASSERT_EQ(run("head").exit_code, 0);
  const std::vector<FrontendMessage> all = transaction();
  ASSERT_EQ(all.size(), 3);
  EXPECT_THAT(all[1].text, HasSubstr("CREATE TABLE"));
  EXPECT_THAT(all[1].text, HasSubstr("likes"));
  EXPECT_THAT(all[1].text, HasSubstr("c90d3e1f6a28"));
}

TEST_F(RoundTripTest, AreAsManyForOneRevisionAsForSix) {
  ASSERT_EQ(run("1975ea83b712").exit_code, 0);
  const int for_one = proxy_.round_trips();
  ASSERT_EQ(run("base").exit_code, 0);
  proxy_.reset();
  ASSERT_EQ(run("head").exit_code, 0);
  EXPECT_LE(proxy_.round_trips(), for_one);
  proxy_.reset();
  ASSERT_EQ(run("base").exit_code, 0);
  EXPECT_LE(proxy_.round_trips(), for_one);
}

TEST_F(RoundTripTest, AStartWithNothingToDoIsOneConnectionAndOneQuery) {
  ASSERT_EQ(run("head").exit_code, 0);
  proxy_.reset();
  ASSERT_EQ(run("head").exit_code, 0);
  EXPECT_EQ(proxy_.connections(), 1);
  EXPECT_EQ(proxy_.round_trips(), 1) << testing::PrintToString(proxy_.queries());
  proxy_.reset();
  const CommandResult check = run_command(
      {.arguments = {live_program(kProgram), "--database_url=" + cluster_.url_through(proxy_.directory(), name_)}});
  ASSERT_EQ(check.exit_code, 0) << check.output();
  EXPECT_EQ(proxy_.connections(), 1);
  EXPECT_EQ(proxy_.round_trips(), 1) << testing::PrintToString(proxy_.queries());
}

TEST_F(RoundTripTest, AConnectionLostBeforeCommitChangesNothing) {
  ASSERT_EQ(run("1975ea83b712").exit_code, 0);
  const std::string before = cluster_.dump_with_rows(name_);
  proxy_.on_message([](const FrontendMessage& m) {
    return m.text.find("likes") != m.text.npos ? Passage::kCutBefore : Passage::kForward;
  });
  const CommandResult lost = run("head");
  EXPECT_EQ(lost.exit_code, 1) << lost.output();
  EXPECT_THAT(lost.err, HasSubstr("nothing was changed"));
  EXPECT_TRUE(same_text(before, cluster_.dump_with_rows(name_)));
}

// Whether it was committed cannot be known from this side, and the message must not claim to.
TEST_F(RoundTripTest, AConnectionLostDuringCommitIsSaidToLeaveDoubt) {
  for (const Passage passage : {Passage::kCutBefore, Passage::kCutAfter}) {
    proxy_.on_message(
        [passage](const FrontendMessage& m) { return m.text.starts_with("COMMIT") ? passage : Passage::kForward; });
    const CommandResult lost = run("head");
    EXPECT_EQ(lost.exit_code, 1) << lost.output();
    EXPECT_THAT(lost.err, HasSubstr("--migrate_status"));
    EXPECT_THAT(lost.err, testing::Not(HasSubstr("nothing was changed")));
  }
  EXPECT_EQ(cluster_.psql(name_, "SELECT version_num FROM alembic_version"), "c90d3e1f6a28");
}

}  // namespace
}  // namespace limbeck::test
