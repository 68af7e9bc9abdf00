#include "support/live_database.h"

#include <stdexcept>
#include <utility>

#include "limbeck/database_url.h"
#include "limbeck/driver.h"
#include "reflect/reflect.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

template <class T>
T value_or_throw(absl::StatusOr<T> result) {
  if (!result.ok()) throw std::runtime_error(std::string(result.status().message()));
  return *std::move(result);
}

void throw_unless(const absl::Status& status) {
  if (!status.ok()) throw std::runtime_error(std::string(status.message()));
}

std::unique_ptr<Driver> connect(const std::string& url) {
  return value_or_throw(open_driver(value_or_throw(parse_database_url(url)), OpenMode::kReadWrite));
}

class DriverDatabase : public LiveDatabase {
 public:
  explicit DriverDatabase(const std::string& url) : driver_(connect(url)) {}

  void run(const std::vector<LiveStatement>& statements, bool rebuilds_tables) override {
    const TransactionKind kind = rebuilds_tables ? TransactionKind::kRebuild : TransactionKind::kNormal;
    std::vector<std::string> together;
    bool label_added = false;
    const auto commit = [&] {
      run_together(together, kind);
      together.clear();
      label_added = false;
    };
    for (const LiveStatement& statement : statements) {
      if (statement.outside_transaction || (statement.uses_label && label_added)) commit();
      label_added = label_added || statement.adds_label;
      if (statement.outside_transaction)
        throw_at(driver_->run_alone({.sql = statement.sql}), {statement.sql});
      else
        together.push_back(statement.sql);
    }
    commit();
  }

  Catalog reflect() override { return value_or_throw(limbeck::reflect(*driver_, {.excluded_tables = {}})); }

  long long count_rows(const std::string& table) override {
    return std::stoll(query("SELECT count(*) FROM \"" + table + '"').rows.at(0).at(0).value());
  }

 protected:
  QueryResult query(const std::string& sql) { return value_or_throw(driver_->query(sql, {})); }

 private:
  void run_together(const std::vector<std::string>& texts, TransactionKind kind) {
    if (texts.empty()) return;
    std::vector<SqlStatement> statements;
    for (const std::string& text : texts) statements.push_back({.sql = text});
    throw_unless(driver_->begin(kind));
    SqlResult failure = driver_->run(statements);
    if (!failure) failure = driver_->commit();
    if (failure) driver_->rollback();
    throw_at(failure, texts);
  }

  static void throw_at(const SqlResult& failure, const std::vector<std::string>& texts) {
    if (!failure) return;
    std::string message = failure->message + "\nin";
    for (std::size_t i = 0; i < texts.size(); ++i)
      message += std::string(failure->statement == i ? "\n>>> " : "\n    ") + texts[i] + ';';
    throw std::runtime_error(message);
  }

  const std::unique_ptr<Driver> driver_;
};

class PostgresqlDatabase final : public DriverDatabase {
 public:
  PostgresqlDatabase() : PostgresqlDatabase(PostgresCluster::shared().create_database("live")) {}
  explicit PostgresqlDatabase(const std::string& name)
      : DriverDatabase(PostgresCluster::shared().url(name)), name_(name) {}

  std::string dump() override {
    PostgresCluster& cluster = PostgresCluster::shared();
    static const bool can_dump = cluster.can_dump();
    return can_dump ? cluster.dump(name_) : std::string();
  }

  void clear() override {
    const QueryResult schemas = query(
        "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'");
    std::vector<LiveStatement> statements;
    for (const auto& row : schemas.rows) statements.push_back({"DROP SCHEMA " + *row[0] + " CASCADE"});
    statements.push_back({"CREATE SCHEMA public"});
    statements.push_back({"COMMENT ON SCHEMA public IS 'standard public schema'"});
    if (++cleared_ % 16 == 0) statements.push_back({.sql = "VACUUM", .outside_transaction = true});
    run(statements, false);
  }

 private:
  std::string name_;
  int cleared_ = 0;  // the server's catalogs are full of what was, and the test server does not clean up by itself
};

class SqliteDatabase final : public DriverDatabase {
 public:
  SqliteDatabase() : DriverDatabase("sqlite://") {}
  explicit SqliteDatabase(const std::string& file) : DriverDatabase("sqlite:///" + file) {}

  // SQLite quotes and spaces anew what it has renamed.
  std::string dump() override { return {}; }

  void clear() override {
    std::vector<LiveStatement> statements;
    for (const auto& row :
         query("SELECT type, '\"' || replace(name, '\"', '\"\"') || '\"' FROM sqlite_master WHERE type "
               "IN ('view', 'table') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC")
             .rows)
      statements.push_back({"DROP " + *row[0] + " " + *row[1]});
    run(statements, true);
  }
};

}  // namespace

std::unique_ptr<LiveDatabase> LiveDatabase::create(std::string_view dialect) {
  if (dialect == "postgresql") return std::make_unique<PostgresqlDatabase>();
  return std::make_unique<SqliteDatabase>();
}

std::unique_ptr<LiveDatabase> LiveDatabase::open(std::string_view dialect, const std::string& where) {
  if (dialect == "postgresql") return std::make_unique<PostgresqlDatabase>(where);
  return std::make_unique<SqliteDatabase>(where);
}

}  // namespace limbeck::test
