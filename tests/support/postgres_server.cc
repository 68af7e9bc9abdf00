#include "support/postgres_server.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include "support/postgres_binaries.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::seconds(60);

constexpr std::string_view kSettings = R"(
listen_addresses = ''
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
shared_buffers = 32MB
wal_level = minimal
max_wal_senders = 0
log_line_prefix = '%m [%p] '
timezone = 'UTC'
log_timezone = 'UTC'
)";

// Whoever may enter the socket's folder may connect, but for one role that has to know its password.
constexpr std::string_view kAccess =
    "local all guarded scram-sha-256\n"
    "local all all     trust\n";

// A folder that the server's user can enter: $TMPDIR may lie below somebody's closed home. In memory where that is
// plentiful: a new database is hundreds of new files, which takes a disk several times as long.
std::filesystem::path make_server_directory(const std::optional<PlainUser>& user) {
  std::vector<std::filesystem::path> parents;
  for (const std::filesystem::path& parent : memory_directory_parents()) {
    if (can_enter(user, parent)) parents.push_back(parent);
  }
  std::filesystem::path directory = make_temp_directory("postgres", parents);
  if (user && ::chown(directory.c_str(), user->uid, user->gid) != 0) {
    const std::string reason = std::strerror(errno);
    std::filesystem::remove(directory);
    throw std::runtime_error("cannot give " + directory.string() + " to the server's user: " + reason);
  }
  return directory;
}

void let_all_read(const std::filesystem::path& folder) {
  using std::filesystem::perms;
  const auto open = [](const std::filesystem::path& path) {
    if (std::filesystem::is_symlink(path)) return;
    const perms mine = std::filesystem::status(path).permissions() & perms::owner_all;
    std::filesystem::permissions(
        path, mine | ((mine & perms::owner_exec) != perms::none
                          ? perms::group_read | perms::group_exec | perms::others_read | perms::others_exec
                          : perms::group_read | perms::others_read));
  };
  open(folder);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) open(entry.path());
}

}  // namespace

PostgresServer::PostgresServer()
    : binaries_(postgres_binaries()), user_(plain_user()), directory_(make_server_directory(user_)) {
  try {
    bring_programs();
    initialise();
    start();
  } catch (...) {
    stop();
    throw;
  }
}

PostgresServer::~PostgresServer() { stop(); }

// A server that was unpacked below somebody's closed home is copied to where its user can read it, with its libraries.
void PostgresServer::bring_programs() {
  clients_ = postgres_clients();
  if (can_enter(user_, binaries_)) return;
  const std::filesystem::path copy = directory_ / "programs";
  std::filesystem::copy(binaries_.parent_path(), copy,
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks);
  let_all_read(copy);
  binaries_ = copy / "bin";
}

void PostgresServer::initialise() {
  const std::string data = (directory_ / "data").string();
  const pid_t initdb = spawn({(binaries_ / "initdb").string(), "-D", data, "-U", "limbeck", "-A", "trust", "-E", "UTF8",
                              "--locale=C", "--wal-segsize=1", "--no-sync", "--no-instructions"},
                             "initdb.log");
  int status = 0;
  while (::waitpid(initdb, &status, 0) < 0 && errno == EINTR) {
  }
  if (status != 0) fail("initdb could not make a cluster in " + data, "initdb.log");
  const std::filesystem::path settings = directory_ / "data" / "postgresql.conf";
  write_file(settings, read_file(settings) + std::string(kSettings) + "unix_socket_directories = '" +
                           directory_.string() + "'\n");
  write_file(directory_ / "data" / "pg_hba.conf", kAccess);
}

void PostgresServer::start() {
  pid_ = spawn({(binaries_ / "postgres").string(), "-D", (directory_ / "data").string()}, "server.log");
  wait_until_ready();
}

void PostgresServer::wait_until_ready() {
  const auto deadline = steady_clock::now() + kPatience;
  while (steady_clock::now() < deadline) {
    // The eighth line of this file is the server's own word on its state.
    std::error_code absent;
    const std::filesystem::path state = directory_ / "data" / "postmaster.pid";
    if (std::filesystem::exists(state, absent) && read_file(state).find("\nready") != std::string::npos) return;
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == pid_) {
      pid_ = -1;
      fail("the PostgreSQL server ended while it was starting", "server.log");
    }
    ::poll(nullptr, 0, 5);
  }
  fail("the PostgreSQL server did not get ready", "server.log");
}

// SIGQUIT: at once, and nothing of it is worth a checkpoint. The server stops its own children.
void PostgresServer::stop() {
  if (pid_ > 0) {
    ::kill(pid_, SIGQUIT);
    const auto deadline = steady_clock::now() + std::chrono::seconds(10);
    pid_t ended = 0;
    while ((ended = ::waitpid(pid_, nullptr, WNOHANG)) == 0 && steady_clock::now() < deadline) ::poll(nullptr, 0, 2);
    if (ended == 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
    }
    pid_ = -1;
  }
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

pid_t PostgresServer::spawn(std::vector<std::string> arguments, const std::string& log) {
  const std::string log_path = (directory_ / log).string();
  const std::string path = "PATH=" + binaries_.string() + ":/usr/local/bin:/usr/bin:/bin";
  std::vector<char*> argument_pointers;
  for (std::string& argument : arguments) argument_pointers.push_back(argument.data());
  argument_pointers.push_back(nullptr);
  const char* environment[] = {path.c_str(), "LC_ALL=C", nullptr};
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error(std::string("no process: ") + std::strerror(errno));
  if (child == 0) {
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    if ((user_ && !become(*user_)) || ::chdir(directory_.c_str()) != 0) ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);  // after become(), which resets it: no server without its supervisor
    const int null = ::open("/dev/null", O_RDONLY);
    const int output = ::open(log_path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (null < 0 || output < 0) ::_exit(126);
    ::dup2(null, 0);
    ::dup2(output, 1);
    ::dup2(output, 2);
    ::close(null);
    ::close(output);
    ::execve(argument_pointers[0], argument_pointers.data(), const_cast<char**>(environment));
    ::_exit(127);
  }
  return child;
}

void PostgresServer::fail(const std::string& what, const std::string& log) {
  std::error_code absent;
  const std::filesystem::path path = directory_ / log;
  throw std::runtime_error(what + (std::filesystem::exists(path, absent) ? ":\n" + read_file(path) : ""));
}

}  // namespace limbeck::test
