// Databases of a test's own that carry out scripts as the runtime does, and say what schema they then have.
//
// Threading: none.
#ifndef LIMBECK_TESTS_RENDER_DATABASES_H_
#define LIMBECK_TESTS_RENDER_DATABASES_H_

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "dialect/dialect.h"
#include "sqlite_rebuild.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {

class PostgresqlDatabase {
 public:
  static constexpr const char* kDialect = "postgresql";

  PostgresqlDatabase() = default;

  // Begins with what `preparation` makes.
  explicit PostgresqlDatabase(const std::string& preparation) : database_(copy_of(preparation)) {}
  PostgresqlDatabase(const PostgresqlDatabase&) = delete;
  PostgresqlDatabase& operator=(const PostgresqlDatabase&) = delete;
  ~PostgresqlDatabase() { cluster_.drop_database(database_); }

  // Of the server, so that cases may say all that it knows.
  static std::map<std::string, int> versions() {
    PostgresCluster& cluster = PostgresCluster::shared();
    return {{kDialect, std::stoi(cluster.psql("postgres", "SHOW server_version_num")) / 10000}};
  }

  // Steps of an application are left out. Throws with the server's words and the whole script.
  void run(const RenderedScript& script) {
    std::string text = "BEGIN;\n";
    bool label_was_added = false;
    for (const Statement& statement : script.statements) {
      if (!statement.step.empty()) continue;
      if (statement.uses_label && std::exchange(label_was_added, false)) text += "COMMIT;\nBEGIN;\n";
      label_was_added = label_was_added || statement.adds_label;
      text += statement.outside_transaction ? "COMMIT;\n" + statement.sql + ";\nBEGIN;\n" : statement.sql + ";\n";
    }
    text += "COMMIT;\n";
    const CommandResult result = cluster_.try_psql(database_, text);
    if (result.exit_code != 0) throw std::runtime_error(result.output() + "\nin\n" + text);
  }

  std::string execute(const std::string& sql) { return cluster_.psql(database_, sql); }

  // A column that comes back is the last one, so the order of lines says nothing. Empty where pg_dump is older than the
  // server: then the SQL is only run.
  std::vector<std::string> schema() const {
    std::vector<std::string> lines;
    static const bool can_dump = cluster_.can_dump();
    if (!can_dump) return lines;
    std::istringstream dump(cluster_.dump(database_));
    for (std::string line; std::getline(dump, line); lines.push_back(line))
      if (line.ends_with(',')) line.pop_back();
    std::sort(lines.begin(), lines.end());
    return lines;
  }

 private:
  // Databases are copied rather than prepared again: extensions take their time.
  static std::string copy_of(const std::string& preparation) {
    static std::map<std::string, std::string> originals;
    PostgresCluster& cluster = PostgresCluster::shared();
    const auto [original, is_new] = originals.try_emplace(preparation);
    if (is_new) {
      original->second = cluster.create_database("original");
      cluster.psql(original->second, preparation);
    }
    return cluster.create_database("test", original->second);
  }

  PostgresCluster& cluster_ = PostgresCluster::shared();
  std::string database_ = cluster_.create_database();
};

class SqliteDatabase {
 public:
  static constexpr const char* kDialect = "sqlite";

  static std::map<std::string, int> versions() { return {}; }

  SqliteDatabase() { database_.exec("PRAGMA foreign_keys = ON"); }

  // Throws with the database's words and the statement.
  void run(const RenderedScript& script) {
    if (script.rebuilds_tables) database_.exec("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
    database_.exec("BEGIN IMMEDIATE");
    if (script.rebuilds_tables) rebuild_.emplace(database_);
    for (const Statement& statement : script.statements) run(statement);
    if (rebuild_) rebuild_->finish();
    const std::vector<std::string> violations = rows("PRAGMA foreign_key_check");
    if (!violations.empty()) throw std::runtime_error("foreign key violated: " + violations.front());
    run("COMMIT");
    rebuild_.reset();
    database_.exec("PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF");
  }

  void execute(const std::string& sql) { run(sql); }
  std::string value(const std::string& sql) {
    const std::vector<std::string> found = rows(sql);
    return found.empty() ? std::string() : found.front().substr(0, found.front().size() - 1);
  }

  // Without the text that it was made with, and without the order of columns.
  std::vector<std::string> schema() {
    std::vector<std::string> all;
    for (const char* part : {kColumns, kForeignKeys, kIndexes, kOthers})
      for (std::string& row : rows(part)) all.push_back(std::move(row));
    return all;
  }

 private:
  static constexpr const char* kColumns =
      "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden FROM sqlite_master m, "
      "pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2";
  static constexpr const char* kForeignKeys =
      "SELECT m.name, f.\"table\", f.\"from\", f.\"to\", f.on_update, f.on_delete FROM sqlite_master m, "
      "pragma_foreign_key_list(m.name) f ORDER BY 1, 2, 3";
  static constexpr const char* kIndexes =
      "SELECT m.name, CASE i.origin WHEN 'c' THEN i.name END, i.\"unique\", i.origin, i.partial, group_concat(c.name "
      "|| "
      "c.\"desc\" || c.coll) FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) c GROUP BY "
      "m.name, i.name ORDER BY 1, 2, 6";

  static constexpr const char* kOthers =
      "SELECT type, name, tbl_name, replace(sql, '\"', '') FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER "
      "BY "
      "1, 2";

  void run(const Statement& statement) {
    if (!statement.step.empty()) return;
    if (statement.outside_transaction) run("COMMIT");
    run(statement.sql);
    if (statement.outside_transaction) run("BEGIN IMMEDIATE");
  }

  void run(const std::string& sql) {
    try {
      if (rebuild_)
        rebuild_->run(sql);
      else
        database_.exec(sql);
    } catch (const SQLite::Exception& refusal) {
      throw std::runtime_error(std::string(refusal.what()) + "\nin\n" + sql);
    }
  }

  std::vector<std::string> rows(const std::string& sql) {
    std::vector<std::string> result;
    for (SQLite::Statement query(database_, sql); query.executeStep();) {
      std::string& row = result.emplace_back();
      for (int i = 0; i < query.getColumnCount(); ++i) row += query.getColumn(i).getString() + '|';
    }
    return result;
  }

  SQLite::Database database_{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  std::optional<SqliteRebuild> rebuild_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_RENDER_DATABASES_H_
