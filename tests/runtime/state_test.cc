#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fake_driver.h"
#include "limbeck/runtime.h"
#include "table_builder.h"

namespace limbeck::test {
namespace {

using ::testing::ElementsAre;

DatabaseState state_at(const TestTable& history, const std::vector<std::string>& rows) {
  FakeDriver driver;
  driver.committed = {.has_version_table = true, .rows = rows};
  return *read_state(history.table(), driver);
}

TEST(ReadState, tells_current_behind_and_unknown_apart) {
  const TestTable history(chain(3));
  EXPECT_EQ(state_at(history, {"12020203"}).standing, Standing::kCurrent);
  EXPECT_EQ(state_at(history, {"10000001"}).standing, Standing::kBehind);
  EXPECT_THAT(state_at(history, {"10000001"}).pending, ElementsAre(1, 2));
  EXPECT_EQ(state_at(history, {}).standing, Standing::kBehind);
  EXPECT_EQ(state_at(history, {"f00d"}).standing, Standing::kUnknown);
}

TEST(ReadState, is_current_only_when_all_branches_are) {
  const TestTable history({{.id = "a"}, {.id = "b1", .parents = {"a"}}, {.id = "b2", .parents = {"a"}}});
  EXPECT_EQ(state_at(history, {"b1", "b2"}).standing, Standing::kCurrent);
  EXPECT_THAT(state_at(history, {"b2"}).pending, ElementsAre(1));
}

TEST(ReadState, of_a_program_without_migrations_is_current) {
  const TestTable history({});
  EXPECT_EQ(state_at(history, {}).standing, Standing::kCurrent);
}

TEST(ExitCode, comes_with_every_status_of_ours) {
  EXPECT_EQ(exit_code(absl::OkStatus()), kExitDone);
  EXPECT_EQ(exit_code(absl::InternalError("x")), kExitFailed);
  EXPECT_EQ(exit_code(error_with_exit_code(kExitUnknown, "x")), kExitUnknown);
}

}  // namespace
}  // namespace limbeck::test
