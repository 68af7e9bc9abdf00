// Runs other programs and keeps what they say.
//
//   CommandResult result = run_command({.arguments = {"psql", "--version"}});
//   EXPECT_EQ(result.exit_code, 0) << result.err;
//
//   RunningCommand migration({.arguments = {app, "--migrate=head"}});   // goes on while the test does other things
//   migration.kill(SIGKILL);
//   EXPECT_EQ(migration.wait().exit_code, 128 + SIGKILL);
//
// A command has a process group of its own; what is left of it when its time is over is killed as a group, and it
// does not outlive the thread that started it.
//
// Threading: a RunningCommand belongs to the thread that made it; different ones are independent.
#ifndef LIMBECK_TESTS_SUPPORT_COMMAND_H_
#define LIMBECK_TESTS_SUPPORT_COMMAND_H_

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "support/plain_user.h"

namespace limbeck::test {

struct Command {
  std::vector<std::string> arguments = {};              // the program first; without a slash it is looked up in $PATH
  std::map<std::string, std::string> environment = {};  // on top of ours
  std::vector<std::string> without = {};                // variables of ours that it must not see
  std::filesystem::path directory = {};                 // where it runs; ours when empty
  std::string input = {};                               // its standard input
  std::optional<PlainUser> user = {};                   // whose rights it has; ours when absent
  std::chrono::milliseconds timeout = std::chrono::minutes(2);
};

struct CommandResult {
  int exit_code = 0;  // 128 + n when signal n ended it, 127 when it could not be started
  bool timed_out = false;
  std::string out;
  std::string err;

  std::string output() const { return out + err; }
};

class RunningCommand {
 public:
  // Throws std::runtime_error when the system has no process left for it.
  explicit RunningCommand(Command command);
  RunningCommand(const RunningCommand&) = delete;
  RunningCommand& operator=(const RunningCommand&) = delete;
  ~RunningCommand();  // kills what still runs

  pid_t pid() const { return pid_; }
  void kill(int signal) const;

  // Waits for its end, at most for the command's timeout since it was started.
  CommandResult wait();

 private:
  void collect();

  Command command_;
  pid_t pid_ = -1;
  int input_ = -1;
  int out_ = -1;
  int err_ = -1;
  std::chrono::steady_clock::time_point deadline_;
  CommandResult result_;
  std::thread collector_;
};

CommandResult run_command(Command command);

// run_command(), but anything other than exit code 0 throws std::runtime_error with what the command said.
std::string output_of(Command command);

// "cat 'a b'": for messages.
std::string to_string(const Command& command);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_COMMAND_H_
