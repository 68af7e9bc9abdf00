#include "front/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "front/progress.h"
#include "front/refusal.h"

namespace limbeck {
namespace {

constexpr int kForwarded[] = {SIGINT, SIGTERM, SIGHUP};
constexpr int kTickMilliseconds = 200;

volatile std::sig_atomic_t received_signal = 0;
volatile std::sig_atomic_t child_group = 0;

void forward(int signal) {
  received_signal = signal;
  if (child_group > 0) ::kill(-static_cast<pid_t>(child_group), signal);
}

// While it exists, signals go to the child.
class Forwarding {
 public:
  explicit Forwarding(pid_t child) {
    child_group = child;
    struct sigaction action = {};
    action.sa_handler = forward;
    for (std::size_t i = 0; i < std::size(kForwarded); ++i) {
      ::sigaction(kForwarded[i], &action, &earlier_[i]);
      // Under nohup it stays ignored.
      if (earlier_[i].sa_handler == SIG_IGN) ::sigaction(kForwarded[i], &earlier_[i], nullptr);
    }
  }
  ~Forwarding() {
    for (std::size_t i = 0; i < std::size(kForwarded); ++i) ::sigaction(kForwarded[i], &earlier_[i], nullptr);
    child_group = 0;
  }

 private:
  std::array<struct sigaction, std::size(kForwarded)> earlier_ = {};
};

std::vector<char*> argument_vector(const std::vector<std::string>& arguments) {
  std::vector<char*> pointers;
  for (const std::string& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

[[noreturn]] void run_child(const Command& command, int output) {
  ::setpgid(0, 0);
  const int input = ::open("/dev/null", O_RDONLY);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  for (const auto& [name, value] : command.environment) ::setenv(name.c_str(), value.c_str(), 1);
  ::execvp(command.arguments.front().c_str(), argument_vector(command.arguments).data());
  const std::string problem = fmt::format("cannot run '{}': {}\n", command.arguments.front(), std::strerror(errno));
  [[maybe_unused]] const auto ignored = ::write(STDERR_FILENO, problem.data(), problem.size());
  ::_exit(127);
}

std::string collect(int from, Progress& progress) {
  std::string output;
  std::array<char, 4096> buffer;
  while (true) {
    pollfd ready = {from, POLLIN, 0};
    if (::poll(&ready, 1, kTickMilliseconds) > 0) {
      const ssize_t count = ::read(from, buffer.data(), buffer.size());
      if (count == 0) return output;
      if (count > 0) output.append(buffer.data(), static_cast<std::size_t>(count));
    }
    progress.show(output);
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome run(const Command& command, const std::string& title, bool verbose) {
  std::array<int, 2> pipe = {-1, -1};
  if (!verbose && ::pipe2(pipe.data(), O_CLOEXEC) != 0)
    throw Refusal(kFrontFailed, fmt::format("cannot run {}: {}", command.arguments.front(), std::strerror(errno)));
  const pid_t child = ::fork();
  if (child < 0)
    throw Refusal(kFrontFailed, fmt::format("cannot run {}: {}", command.arguments.front(), std::strerror(errno)));
  if (child == 0) run_child(command, verbose ? STDERR_FILENO : pipe[1]);
  ::setpgid(child, child);  // whichever of the two comes first
  Outcome outcome;
  {
    const Forwarding forwarding(child);
    if (!verbose) {
      ::close(pipe[1]);
      Progress progress(title);
      outcome.output = collect(pipe[0], progress);
      ::close(pipe[0]);
    }
    outcome.exit_code = wait_for(child);
  }
  if (received_signal != 0) {
    std::signal(received_signal, SIG_DFL);
    std::raise(received_signal);
  }
  return outcome;
}

void become(const std::string& path, const std::vector<std::string>& arguments) {
  std::vector<std::string> all = {"limbeck"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::fflush(nullptr);
  ::execv(path.c_str(), argument_vector(all).data());
  throw Refusal(kFrontFailed, fmt::format("cannot run '{}': {}", path, std::strerror(errno)));
}

}  // namespace limbeck
