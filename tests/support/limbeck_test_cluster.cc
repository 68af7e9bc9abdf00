// Runs a command with a PostgreSQL server of its own:
//
//   limbeck_test_cluster -- psql -c 'SELECT version()'
//
// The command finds an empty database in DATABASE_URL and in libpq's PGHOST, PGPORT, PGUSER and PGDATABASE. Its exit
// code is ours. When it ends, or we do, the server is gone and nothing of it is left.
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <string_view>

#include "support/postgres_cluster.h"

namespace {

volatile sig_atomic_t running_command = 0;

void pass_on(int signal) {
  if (running_command != 0) ::kill(running_command, signal);
}

int run(char** arguments, const std::map<std::string, std::string>& environment) {
  const pid_t child = ::fork();
  if (child == 0) {
    for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::execvp(arguments[0], arguments);
    std::fprintf(stderr, "%s: %s\n", arguments[0], ::strerror(errno));
    ::_exit(127);
  }
  running_command = child;
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, pass_on);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || std::string_view(argv[1]) != "--") {
    std::fprintf(stderr, "usage: limbeck_test_cluster -- COMMAND [ARGUMENT...]\n");
    return 2;
  }
  try {
    limbeck::test::PostgresCluster cluster;
    const std::string database = cluster.create_database();
    std::map<std::string, std::string> environment = cluster.environment(database);
    environment["DATABASE_URL"] = cluster.url(database);
    return run(argv + 2, environment);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "limbeck_test_cluster: %s\n", error.what());
    return 1;
  }
}
