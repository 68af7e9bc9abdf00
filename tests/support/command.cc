#include "support/command.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <utility>

extern char** environ;

namespace limbeck::test {
namespace {

struct Pipe {
  int read = -1;
  int write = -1;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error(std::string("no pipe: ") + std::strerror(errno));
  return {ends[0], ends[1]};
}

void close_once(int& descriptor) {
  if (descriptor >= 0) ::close(std::exchange(descriptor, -1));
}

std::vector<std::string> environment_of(const Command& command) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable(*entry);
    const std::string name(variable.substr(0, variable.find('=')));
    if (command.environment.contains(name) || std::ranges::count(command.without, name) > 0) continue;
    all.emplace_back(variable);
  }
  for (const auto& [name, value] : command.environment) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

// Appends what there is to read; false at the end of the file.
bool read_some(int descriptor, std::string& text) {
  char buffer[65536];
  const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
  if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

}  // namespace

RunningCommand::RunningCommand(Command command)
    : command_(std::move(command)), deadline_(std::chrono::steady_clock::now() + command_.timeout) {
  Pipe input = make_pipe();
  Pipe out = make_pipe();
  Pipe err = make_pipe();
  std::vector<std::string> environment = environment_of(command_);
  std::vector<char*> environment_pointers = pointers(environment);
  std::vector<char*> argument_pointers = pointers(command_.arguments);
  const pid_t parent = ::getpid();
  pid_ = ::fork();
  if (pid_ < 0) throw std::runtime_error(std::string("no process: ") + std::strerror(errno));
  if (pid_ == 0) {
    ::setpgid(0, 0);
    ::dup2(input.read, 0);
    ::dup2(out.write, 1);
    ::dup2(err.write, 2);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    const bool ready = (command_.directory.empty() || ::chdir(command_.directory.c_str()) == 0) &&
                       (!command_.user || become(*command_.user));
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // after become(), which resets it
    if (ready && ::getppid() == parent) {
      ::execvpe(argument_pointers[0], argument_pointers.data(), environment_pointers.data());
    }
    const char* reason = ::strerror(errno);
    if (::write(2, argument_pointers[0], ::strlen(argument_pointers[0])) < 0 || ::write(2, ": ", 2) < 0 ||
        ::write(2, reason, ::strlen(reason)) < 0 || ::write(2, "\n", 1) < 0) {
      ::_exit(126);
    }
    ::_exit(127);
  }
  ::setpgid(pid_, pid_);  // also here: kill() may come before the child has done it
  ::close(input.read);
  ::close(out.write);
  ::close(err.write);
  ::fcntl(input.write, F_SETFL, O_NONBLOCK);
  input_ = input.write;
  out_ = out.read;
  err_ = err.read;
  collector_ = std::thread([this] { collect(); });
}

RunningCommand::~RunningCommand() {
  if (!collector_.joinable()) return;
  kill(SIGKILL);
  wait();
}

void RunningCommand::kill(int signal) const { ::kill(-pid_, signal); }

void RunningCommand::collect() {
  sigset_t pipe_signal;
  ::sigemptyset(&pipe_signal);
  ::sigaddset(&pipe_signal, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &pipe_signal, nullptr);
  std::size_t written = 0;
  while (out_ >= 0 || err_ >= 0) {
    if (written == command_.input.size()) close_once(input_);
    pollfd watched[] = {{out_, POLLIN, 0}, {err_, POLLIN, 0}, {input_, POLLOUT, 0}};
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now());
    const int ready = left.count() <= 0 ? 0 : ::poll(watched, 3, static_cast<int>(left.count()) + 1);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      result_.timed_out = true;
      break;
    }
    if (watched[2].revents != 0) {
      const ssize_t count = ::write(input_, command_.input.data() + written, command_.input.size() - written);
      if (count > 0) written += static_cast<std::size_t>(count);
      if (count < 0 && errno != EAGAIN && errno != EINTR) written = command_.input.size();  // it does not want more
    }
    if (watched[0].revents != 0 && !read_some(out_, result_.out)) close_once(out_);
    if (watched[1].revents != 0 && !read_some(err_, result_.err)) close_once(err_);
  }
  close_once(input_);
  close_once(out_);
  close_once(err_);
}

CommandResult RunningCommand::wait() {
  collector_.join();
  if (result_.timed_out) kill(SIGKILL);
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  result_.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  if (result_.timed_out) result_.err += "\n(killed: it took longer than it may)\n";
  return std::move(result_);
}

CommandResult run_command(Command command) { return RunningCommand(std::move(command)).wait(); }

std::string output_of(Command command) {
  const std::string name = to_string(command);
  CommandResult result = run_command(std::move(command));
  if (result.exit_code != 0) {
    throw std::runtime_error(name + ": exit code " + std::to_string(result.exit_code) + "\n" + result.output());
  }
  return std::move(result.out);
}

std::string to_string(const Command& command) {
  std::string text;
  for (const std::string& argument : command.arguments) {
    if (!text.empty()) text += ' ';
    const bool plain = !argument.empty() && argument.find_first_of(" \t\n'\"\\$*?;&|<>()") == std::string::npos;
    text += plain ? argument : "'" + argument + "'";
  }
  return text;
}

}  // namespace limbeck::test
