// What a SQLite transaction that rebuilds tables has to preserve. Its statements replace a table by an altered copy:
// DROP TABLE, then ALTER TABLE ... RENAME, with foreign keys off. The compiler rendered them without knowing the
// triggers that raw SQL may have made, and nothing enforces foreign keys meanwhile. So:
//   * triggers that vanish together with their table come back if the table does;
//   * foreign keys are checked before and after, and only new violations count: rows that were orphans before stay
//   orphans.
#ifndef LIMBECK_SQLITE_REBUILD_H_
#define LIMBECK_SQLITE_REBUILD_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace SQLite {
class Database;
}

namespace limbeck {

// Every function throws SQLite::Exception. REQUIRES: all are called inside the one transaction.
class SqliteRebuild {
 public:
  explicit SqliteRebuild(SQLite::Database& database);

  void after_statement();

  // Brings the triggers back. Returns what is wrong now that was right before, if anything.
  std::optional<std::string> finish();

 private:
  struct Trigger {
    std::string table;
    std::string sql;
  };
  using Triggers = std::map<std::string, Trigger>;                                 // by name
  using Violations = std::map<std::pair<std::string, std::string>, std::int64_t>;  // how many, by table and its parent

  Triggers triggers() const;
  bool exists(const std::string& table) const;
  std::optional<Violations> violations() const;
  std::optional<std::string> new_violation(const Violations& now) const;

  SQLite::Database& database_;
  Triggers triggers_;
  Triggers lost_;
  std::optional<Violations> violations_before_;  // nothing where the schema is such that they cannot be asked for
};

}  // namespace limbeck

#endif  // LIMBECK_SQLITE_REBUILD_H_
