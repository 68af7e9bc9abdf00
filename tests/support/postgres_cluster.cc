#include "support/postgres_cluster.h"

#include <sstream>
#include <stdexcept>
#include <utility>

namespace limbeck::test {
PostgresCluster::PostgresCluster() : supervisor_(LIMBECK_TEST_SUPERVISOR) {
  psql("postgres", "CREATE ROLE guarded LOGIN PASSWORD '" + std::string(kPassword) + "'");
}

PostgresCluster& PostgresCluster::shared() {
  static PostgresCluster cluster;
  return cluster;
}

std::string PostgresCluster::create_database(std::string_view prefix, std::string_view original) {
  std::string name = std::string(prefix) + "_" + std::to_string(++databases_);
  psql("postgres", "CREATE DATABASE \"" + name + "\" TEMPLATE \"" + std::string(original) + "\"");
  return name;
}

void PostgresCluster::drop_database(const std::string& name) { psql("postgres", "DROP DATABASE \"" + name + "\""); }

std::string PostgresCluster::url(std::string_view database) const { return url_through(socket_directory(), database); }

std::string PostgresCluster::url_through(const std::filesystem::path& socket_directory,
                                         std::string_view database) const {
  return "postgresql://limbeck@/" + std::string(database) + "?host=" + socket_directory.string();
}

std::string PostgresCluster::guarded_url(std::string_view database, std::string_view password) const {
  return "postgresql://guarded:" + std::string(password) + "@/" + std::string(database) + "?host=" + socket_directory();
}

std::map<std::string, std::string> PostgresCluster::environment(std::string_view database) const {
  return {{"PGHOST", socket_directory()},
          {"PGPORT", std::to_string(port())},
          {"PGUSER", "limbeck"},
          {"PGDATABASE", std::string(database)}};
}

Command PostgresCluster::client(std::string_view program, std::string_view database) const {
  return {.arguments = {supervisor_.clients() + "/" + std::string(program)},
          .environment = environment(database),
          .without = {"PGPASSWORD", "PGOPTIONS", "PGSERVICE", "PGHOSTADDR", "PSQLRC", "PGSSLMODE"}};
}

CommandResult PostgresCluster::try_psql(std::string_view database, std::string_view sql) const {
  Command psql = client("psql", database);
  for (const char* option : {"-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"}) {
    psql.arguments.emplace_back(option);
  }
  psql.input = sql;
  CommandResult result = run_command(std::move(psql));
  while (result.out.ends_with('\n')) result.out.pop_back();
  return result;
}

std::string PostgresCluster::psql(std::string_view database, std::string_view sql) const {
  CommandResult result = try_psql(database, sql);
  if (result.exit_code != 0) throw std::runtime_error("psql " + std::string(database) + ": " + result.output());
  return std::move(result.out);
}

bool PostgresCluster::can_dump() const {
  const std::string words = output_of({.arguments = {supervisor_.clients() + "/pg_dump", "--version"}});
  const std::size_t digits = words.find_first_of("0123456789");
  return std::stoi(words.substr(digits)) >= std::stoi(psql("postgres", "SHOW server_version_num")) / 10000;
}

std::string PostgresCluster::dump(std::string_view database) const { return pg_dump(database, false); }

std::string PostgresCluster::dump_with_rows(std::string_view database) const { return pg_dump(database, true); }

std::string PostgresCluster::pg_dump(std::string_view database, bool with_rows) const {
  Command command = client("pg_dump", database);
  if (!with_rows) command.arguments.emplace_back("-s");
  std::istringstream lines(output_of(std::move(command)));
  std::string kept;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("\\restrict") || line.starts_with("\\unrestrict")) continue;
    kept += line + "\n";
  }
  return kept;
}

}  // namespace limbeck::test
