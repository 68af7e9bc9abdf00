#include "support/supervisor.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace limbeck::test {
namespace {

void close_once(int& descriptor) {
  if (descriptor >= 0) ::close(std::exchange(descriptor, -1));
}

// Reads until `last` has come or the file ends.
std::string read_until(int descriptor, const std::string& last) {
  std::string text;
  char buffer[4096];
  while (text.size() < last.size() || !text.ends_with(last)) {
    const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    text.append(buffer, static_cast<std::size_t>(count));
  }
  return text;
}

}  // namespace

Supervisor::Supervisor(const std::string& program) {
  int life[2];
  int words[2];
  if (::pipe2(life, O_CLOEXEC) != 0 || ::pipe2(words, O_CLOEXEC) != 0) {
    throw std::runtime_error(std::string("no pipe: ") + std::strerror(errno));
  }
  const char* arguments[] = {program.c_str(), nullptr};
  const pid_t between = ::fork();
  if (between == 0) {
    ::setsid();
    if (::fork() != 0) ::_exit(0);
    ::dup2(life[0], 0);
    ::dup2(words[1], 1);
    ::dup2(words[1], 2);
    ::close_range(3, ~0U, 0);  // nobody shall wait for the end of a pipe that we happen to hold
    ::execv(arguments[0], const_cast<char**>(arguments));
    ::_exit(127);
  }
  ::close(life[0]);
  ::close(words[1]);
  life_ = life[1];
  words_ = words[0];
  if (between > 0) ::waitpid(between, nullptr, 0);

  std::string said = read_until(words_, "\n.\n");
  std::istringstream lines(said);
  std::string state;
  if (!std::getline(lines, state) || state != "ready" || !std::getline(lines, socket_directory_) ||
      !std::getline(lines, clients_) || !(lines >> server_pid_)) {
    finish();
    while (said.ends_with('\n')) said.pop_back();
    throw std::runtime_error(said.empty() ? "cannot run " + program : said);
  }
}

Supervisor::~Supervisor() { finish(); }

void Supervisor::finish() {
  close_once(life_);
  if (words_ >= 0) read_until(words_, "\nnothing ends like this");
  close_once(words_);
}

}  // namespace limbeck::test
