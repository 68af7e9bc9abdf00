// limbeck_test_supervisor: runs a PostgreSQL server until its standard input ends or a signal asks it to stop. It says
// "ready", the folder of the socket, the folder of the programs, the server's process id and "." on a line each, or
// else why there is no server. Started by Supervisor, not by people; those want limbeck_test_cluster.
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

#include "support/postgres_server.h"

namespace {

bool ended(pid_t pid) {
  siginfo_t what{};
  return ::waitid(P_PID, static_cast<id_t>(pid), &what, WEXITED | WNOHANG | WNOWAIT) == 0 && what.si_pid == pid;
}

// Returns when nobody wants the server any more, or when it has ended by itself.
void wait_for_the_end(pid_t server, int signals) {
  for (;;) {
    pollfd watched[] = {{STDIN_FILENO, POLLIN, 0}, {signals, POLLIN, 0}};
    if (::poll(watched, 2, -1) < 0) continue;
    if (watched[0].revents != 0) return;
    signalfd_siginfo signal{};
    if (::read(signals, &signal, sizeof signal) != sizeof signal) continue;
    if (signal.ssi_signo != SIGCHLD || ended(server)) return;
  }
}

}  // namespace

int main() {
  // Blocked for good and read through a descriptor, together with standard input; the server's processes unblock them.
  sigset_t signals;
  ::sigemptyset(&signals);
  for (int signal : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) ::sigaddset(&signals, signal);
  ::sigprocmask(SIG_BLOCK, &signals, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  try {
    const limbeck::test::PostgresServer server;
    std::printf("ready\n%s\n%s\n%d\n.\n", server.directory().c_str(), server.clients().c_str(),
                static_cast<int>(server.pid()));
    std::fflush(stdout);
    wait_for_the_end(server.pid(), ::signalfd(-1, &signals, SFD_CLOEXEC));
    return 0;
  } catch (const std::exception& error) {
    std::printf("%s\n", error.what());
    return 1;
  }
}
