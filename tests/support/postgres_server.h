// The server's own process, as the supervising program runs it. Tests want PostgresCluster instead.
//
// Threading: belongs to the one thread of the supervising program.
#ifndef LIMBECK_TESTS_SUPPORT_POSTGRES_SERVER_H_
#define LIMBECK_TESTS_SUPPORT_POSTGRES_SERVER_H_

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "support/plain_user.h"

namespace limbeck::test {

class PostgresServer {
 public:
  // Makes a cluster in a new temporary folder and starts a server on it that listens on a Unix socket in that folder
  // only. Throws std::runtime_error with what the server said when it does not come up.
  PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;
  ~PostgresServer();  // stops it and removes the folder

  const std::filesystem::path& directory() const { return directory_; }
  const std::filesystem::path& clients() const { return clients_; }  // the folder of psql and pg_dump
  pid_t pid() const { return pid_; }

 private:
  void bring_programs();
  void initialise();
  void start();
  void wait_until_ready();
  void stop();
  pid_t spawn(std::vector<std::string> arguments, const std::string& log);
  [[noreturn]] void fail(const std::string& what, const std::string& log);

  std::filesystem::path binaries_;
  std::filesystem::path clients_;
  std::optional<PlainUser> user_;
  std::filesystem::path directory_;
  pid_t pid_ = -1;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_POSTGRES_SERVER_H_
