// Databases of a test's own that carry out scripts as the runtime does, and say what schema they then have.
//
// Threading: none.
#ifndef LIMBECK_TESTS_RENDER_DATABASES_H_
#define LIMBECK_TESTS_RENDER_DATABASES_H_

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "dialect/dialect.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {

class PostgresqlDatabase {
 public:
  static constexpr const char* kDialect = "postgresql";

  // Throws with the server's words and the whole script.
  void run(const RenderedScript& script) {
    std::string text = "BEGIN;\n";
    for (const Statement& statement : script.statements) text += statement.sql + ";\n";
    text += "COMMIT;\n";
    const CommandResult result = cluster_.try_psql(database_, text);
    if (result.exit_code != 0) throw std::runtime_error(result.output() + "\nin\n" + text);
  }

  std::string execute(const std::string& sql) { return cluster_.psql(database_, sql); }

  // A column that comes back is the last one, so the order of lines says nothing.
  std::vector<std::string> schema() const {
    std::vector<std::string> lines;
    std::istringstream dump(cluster_.dump(database_));
    for (std::string line; std::getline(dump, line); lines.push_back(line))
      if (line.ends_with(',')) line.pop_back();
    std::sort(lines.begin(), lines.end());
    return lines;
  }

 private:
  PostgresCluster& cluster_ = PostgresCluster::shared();
  std::string database_ = cluster_.create_database();
};

class SqliteDatabase {
 public:
  static constexpr const char* kDialect = "sqlite";

  SqliteDatabase() { database_.exec("PRAGMA foreign_keys = ON"); }

  // Throws with the database's words and the statement.
  void run(const RenderedScript& script) {
    if (script.rebuilds_tables) database_.exec("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON");
    database_.exec("BEGIN IMMEDIATE");
    for (const Statement& statement : script.statements) run(statement.sql);
    const std::vector<std::string> violations = rows("PRAGMA foreign_key_check");
    if (!violations.empty()) throw std::runtime_error("foreign key violated: " + violations.front());
    run("COMMIT");
    database_.exec("PRAGMA foreign_keys = ON; PRAGMA legacy_alter_table = OFF");
  }

  // Without the text that it was made with, and without the order of columns.
  std::vector<std::string> schema() {
    std::vector<std::string> all;
    for (const char* part : {kColumns, kForeignKeys, kIndexes})
      for (std::string& row : rows(part)) all.push_back(std::move(row));
    return all;
  }

 private:
  static constexpr const char* kColumns =
      "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden FROM sqlite_master m, "
      "pragma_table_xinfo(m.name) c WHERE m.type = 'table' ORDER BY 1, 2";
  static constexpr const char* kForeignKeys =
      "SELECT m.name, f.\"table\", f.\"from\", f.\"to\", f.on_update, f.on_delete FROM sqlite_master m, "
      "pragma_foreign_key_list(m.name) f ORDER BY 1, 2, 3";
  static constexpr const char* kIndexes =
      "SELECT m.name, CASE i.origin WHEN 'c' THEN i.name END, i.\"unique\", i.origin, i.partial, group_concat(c.name "
      "|| "
      "c.\"desc\" || c.coll) FROM sqlite_master m, pragma_index_list(m.name) i, pragma_index_xinfo(i.name) c GROUP BY "
      "m.name, i.name ORDER BY 1, 2, 6";

  void run(const std::string& sql) {
    try {
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
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_RENDER_DATABASES_H_
