// A real PostgreSQL server of the test's own, gone when the test is.
//
//   PostgresCluster& cluster = PostgresCluster::shared();     // one for the whole test program, started when first
//   used const std::string database = cluster.create_database();   // one for each test run_command({.arguments = {app,
//   "--migrate=head", "--database_url=" + cluster.url(database)}}); EXPECT_EQ(cluster.psql(database, "SELECT
//   version_num FROM alembic_version"), "3a9d9d455906");
//
// The server is the newest one installed. It lives in a temporary folder, listens on a Unix socket there and nowhere
// else, and is stopped by its own process id also when the test crashes or is killed (see supervisor.h). Started by
// root, it runs as the user postgres or nobody. Where no server can be had, every call that needs one throws
// std::runtime_error saying what to install, so that the test fails and nobody believes it had passed.
//
// Threading: all functions may be called from any thread.
#ifndef LIMBECK_TESTS_SUPPORT_POSTGRES_CLUSTER_H_
#define LIMBECK_TESTS_SUPPORT_POSTGRES_CLUSTER_H_

#include <atomic>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "support/command.h"
#include "support/supervisor.h"

namespace limbeck::test {

class PostgresCluster {
 public:
  PostgresCluster();

  static PostgresCluster& shared();

  // A new database; its name begins with `prefix`, its content is that of `original`, to which nobody may be connected.
  std::string create_database(std::string_view prefix = "test", std::string_view original = "template1");

  // REQUIRES: that nobody is connected to it.
  void drop_database(const std::string& name);

  // In SQLAlchemy's and libpq's form, for the superuser "limbeck", who needs no password.
  std::string url(std::string_view database) const;
  // The same, but through another folder that has a socket in it: CountingProxy::directory().
  std::string url_through(const std::filesystem::path& socket_directory, std::string_view database) const;
  // For the role "guarded", whose password is kPassword, with whatever password is given here.
  std::string guarded_url(std::string_view database, std::string_view password) const;
  static constexpr std::string_view kPassword = "open-sesame";

  const std::string& socket_directory() const { return supervisor_.socket_directory(); }
  int port() const { return 5432; }  // the name of the socket, nothing on the network
  int server_pid() const { return supervisor_.server_pid(); }

  // What a child program needs to find `database` without a URL: PGHOST, PGPORT, PGUSER, PGDATABASE.
  std::map<std::string, std::string> environment(std::string_view database) const;

  // The rows of one or several statements, columns parted by "|", without the last line's end. Throws when one fails.
  std::string psql(std::string_view database, std::string_view sql) const;
  // The same with the server's refusal as a result.
  CommandResult try_psql(std::string_view database, std::string_view sql) const;

  // Whether there is a pg_dump here that knows the server: one that is older than it does not.
  bool can_dump() const;
  // The schema as pg_dump -s writes it, without the \restrict lines, whose key is new every time.
  std::string dump(std::string_view database) const;
  // The schema and every row.
  std::string dump_with_rows(std::string_view database) const;

 private:
  std::string pg_dump(std::string_view database, bool with_rows) const;
  Command client(std::string_view program, std::string_view database) const;

  Supervisor supervisor_;
  std::atomic<int> databases_{0};
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_SUPPORT_POSTGRES_CLUSTER_H_
