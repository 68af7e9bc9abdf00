#include "live_database.h"

#include <stdexcept>
#include <utility>

#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

class PostgresqlDatabase : public LiveDatabase {
 public:
  PostgresqlDatabase() : cluster_(PostgresCluster::shared()), name_(cluster_.create_database("live")) {}

  std::string url() const override { return cluster_.url(name_); }
  std::string query(std::string_view sql) const override { return cluster_.psql(name_, sql); }
  std::string snapshot() const override { return cluster_.dump_with_rows(name_); }

 private:
  PostgresCluster& cluster_;
  const std::string name_;
};

class SqliteDatabase : public LiveDatabase {
 public:
  std::string url() const override { return "sqlite:///" + file(); }
  std::string query(std::string_view sql) const override {
    return shell("PRAGMA foreign_keys = ON;\n" + std::string(sql));
  }
  std::string snapshot() const override { return shell(".dump"); }

 private:
  std::string file() const { return (directory_.path() / "live.db").string(); }

  std::string shell(std::string input) const {
    CommandResult result =
        run_command({.arguments = {"sqlite3", "-batch", "-bail", "-noheader", file()}, .input = std::move(input)});
    if (result.exit_code == 127) {
      throw std::runtime_error("there is no sqlite3 to look into databases with: install it (Debian: sqlite3)");
    }
    if (result.exit_code != 0) throw std::runtime_error("sqlite3: " + result.output());
    while (result.out.ends_with('\n')) result.out.pop_back();
    return std::move(result.out);
  }

  const TempDirectory directory_{"sqlite"};
};

}  // namespace

std::unique_ptr<LiveDatabase> make_database(Engine engine) {
  if (engine == Engine::kSqlite) return std::make_unique<SqliteDatabase>();
  return std::make_unique<PostgresqlDatabase>();
}

std::string name_of(Engine engine) { return engine == Engine::kSqlite ? "SQLite" : "PostgreSQL"; }

std::string live_program(std::string_view name) { return LIMBECK_LIVE_PROGRAMS "/live_" + std::string(name); }

Command migrate_command(std::string_view program, const std::string& url, std::string_view target) {
  return {.arguments = {live_program(program), "--migrate=" + std::string(target), "--database_url=" + url},
          .without = {"DATABASE_URL", "PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGSERVICE"}};
}

CommandResult try_migrate(std::string_view program, const LiveDatabase& database, std::string_view target) {
  return run_command(migrate_command(program, database.url(), target));
}

std::string migrate(std::string_view program, const LiveDatabase& database, std::string_view target) {
  const CommandResult result = try_migrate(program, database, target);
  if (result.exit_code != 0) {
    throw std::runtime_error(std::string(program) + " --migrate=" + std::string(target) + ": exit code " +
                             std::to_string(result.exit_code) + "\n" + result.output());
  }
  return result.output();
}

std::string version_rows(const LiveDatabase& database) {
  return database.query("SELECT version_num FROM alembic_version ORDER BY version_num");
}

testing::AssertionResult same_text(std::string_view expected, std::string_view actual) {
  if (expected == actual) return testing::AssertionSuccess();
  const TempDirectory directory("difference");
  write_file(directory.path() / "expected", expected);
  write_file(directory.path() / "actual", actual);
  return testing::AssertionFailure() << run_command({.arguments = {"diff", "-U", "2", "--label=expected",
                                                                   "--label=actual", "expected", "actual"},
                                                     .directory = directory.path()})
                                            .output();
}

}  // namespace limbeck::test
