#include "diff/schema_database.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <regex>
#include <sstream>
#include <stdexcept>

#include "model/comparison.h"
#include "support/live_database.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

class PostgresqlSchema final : public SchemaDatabase {
 public:
  PostgresqlSchema() : name_(cluster_.create_database("pair")) {}
  ~PostgresqlSchema() override {
    database_.reset();
    cluster_.drop_database(name_);
  }
  PostgresqlSchema(const PostgresqlSchema&) = delete;
  PostgresqlSchema& operator=(const PostgresqlSchema&) = delete;

  void load(const std::string& sql) override {
    static const std::regex kMissing("role \"([^\"]+)\" does not exist");
    for (int attempts = 0;; ++attempts) {
      const CommandResult result = cluster_.try_psql(name_, sql);
      if (result.exit_code == 0) break;
      std::smatch role;
      const std::string words = result.output();
      if (attempts > 20 || !std::regex_search(words, role, kMissing)) throw std::runtime_error(words);
      cluster_.psql("postgres", "CREATE ROLE \"" + role[1].str() + "\"");
      cluster_.drop_database(name_);
      name_ = cluster_.create_database("pair");
    }
    database_ = LiveDatabase::open("postgresql", name_);
  }

  void run(const RenderedScript& script) override { database_->run(live_statements(script), script.rebuilds_tables); }

  Catalog reflect() override { return database_->reflect(); }

  std::string dump() override {
    std::istringstream lines(database_->dump());
    std::string kept;
    for (std::string line; std::getline(lines, line);)
      if (!line.empty() && !line.starts_with("--") && line.find("pg_attver=") == std::string::npos) kept += line + '\n';
    return kept;
  }

  int version() override {
    static const int number = std::stoi(cluster_.psql("postgres", "SHOW server_version_num")) / 10000;
    return number;
  }

  bool keeps_words() const override { return true; }

 private:
  PostgresCluster& cluster_ = PostgresCluster::shared();
  std::string name_;
  std::unique_ptr<LiveDatabase> database_;
};

class SqliteSchema final : public SchemaDatabase {
 public:
  void load(const std::string& sql) override {
    try {
      SQLite::Database(file(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
    } catch (const SQLite::Exception& refusal) {
      throw std::runtime_error(refusal.what());
    }
    database_ = LiveDatabase::open("sqlite", file());
  }

  void run(const RenderedScript& script) override { database_->run(live_statements(script), script.rebuilds_tables); }

  Catalog reflect() override { return database_->reflect(); }
  std::string dump() override { return {}; }
  int version() override { return 0; }
  bool keeps_words() const override { return false; }

 private:
  std::string file() const { return (directory_.path() / "pair.db").string(); }

  TempDirectory directory_{"pair"};
  std::unique_ptr<LiveDatabase> database_;
};

}  // namespace

std::unique_ptr<SchemaDatabase> SchemaDatabase::create(std::string_view dialect) {
  if (dialect == "postgresql") return std::make_unique<PostgresqlSchema>();
  return std::make_unique<SqliteSchema>();
}

}  // namespace limbeck::test
