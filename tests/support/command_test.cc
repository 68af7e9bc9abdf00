#include "support/command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

TEST(Command, GivesExitCodeAndBothOutputs) {
  const CommandResult result = run_command({.arguments = {"sh", "-c", "echo out; echo err >&2; exit 3"}});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out, "out\n");
  EXPECT_EQ(result.err, "err\n");
  EXPECT_FALSE(result.timed_out);
}

TEST(Command, HasItsOwnEnvironmentDirectoryAndInput) {
  const TempDirectory directory("command");
  ::setenv("LIMBECK_TEST_UNWANTED", "1", 1);
  const CommandResult result =
      run_command({.arguments = {"sh", "-c", "echo $MINE ${LIMBECK_TEST_UNWANTED:-absent}; pwd -P; cat"},
                   .environment = {{"MINE", "a b"}},
                   .without = {"LIMBECK_TEST_UNWANTED"},
                   .directory = directory.path(),
                   .input = "to be read"});
  EXPECT_EQ(result.out, "a b absent\n" + directory.path().string() + "\nto be read");
}

TEST(Command, MovesMoreThanAPipeHoldsInBothDirections) {
  const std::string much(3'000'000, 'x');
  EXPECT_EQ(run_command({.arguments = {"cat"}, .input = much}).out, much);
}

TEST(Command, SaysWhyItCouldNotStart) {
  const CommandResult result = run_command({.arguments = {"/no/such/program"}});
  EXPECT_EQ(result.exit_code, 127);
  EXPECT_THAT(result.err, HasSubstr("/no/such/program: No such file or directory"));
}

TEST(Command, IsKilledWithItsChildrenWhenItsTimeIsOver) {
  const CommandResult result = run_command(
      {.arguments = {"sh", "-c", "echo begun; sleep 1000 & sleep 1000"}, .timeout = std::chrono::milliseconds(300)});
  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.exit_code, 128 + SIGKILL);
  EXPECT_EQ(result.out, "begun\n");
}

TEST(Command, CanBeKilledFromOutside) {
  RunningCommand command({.arguments = {"sleep", "1000"}});
  command.kill(SIGTERM);
  EXPECT_EQ(command.wait().exit_code, 128 + SIGTERM);
}

TEST(Command, RunsWithAnotherUsersRights) {
  const std::optional<PlainUser> user = plain_user();
  const CommandResult result = run_command({.arguments = {"id", "-u"}, .user = user});
  EXPECT_EQ(result.out, std::to_string(user ? user->uid : ::geteuid()) + "\n");
}

TEST(Command, FailureOfACommandThatMustSucceedTellsWhatItSaid) {
  try {
    output_of({.arguments = {"sh", "-c", "echo no luck; exit 4"}});
    FAIL() << "it should have thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "sh -c 'echo no luck; exit 4': exit code 4\nno luck\n");
  }
}

TEST(TempDirectory, DisappearsWithWhatIsInIt) {
  std::filesystem::path path;
  {
    const TempDirectory directory("gone");
    path = directory.path();
    write_file(path / "file", "text");
    EXPECT_EQ(read_file(path / "file"), "text");
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TempDirectory, AvoidsAFolderTooLongForASocket) {
  const TempDirectory outer("long");
  const std::filesystem::path deep = outer.path() / std::string(90, 'd');
  std::filesystem::create_directory(deep);
  const std::filesystem::path made = make_temp_directory("short", {deep, outer.path()});
  EXPECT_EQ(made.parent_path(), outer.path());
  EXPECT_THROW(make_temp_directory("nowhere", {deep, "/no/such/folder"}), std::runtime_error);
}

}  // namespace
}  // namespace limbeck::test
