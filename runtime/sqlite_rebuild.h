// What a SQLite transaction that rebuilds tables has to preserve. Its statements replace a table by an altered copy:
// CREATE TABLE _limbeck_new_posts, DROP TABLE posts, then ALTER TABLE ... RENAME TO posts, with foreign keys off. The
// compiler rendered them without knowing what raw SQL may have made, and nothing enforces foreign keys meanwhile. So:
//   * triggers and indexes that vanish together with their table come back if the table does, unless the statements
//   right behind it make one of that name, or its column is gone;
//   * a table with AUTOINCREMENT keeps it, and goes on counting from where it was;
//   * foreign keys are checked before and after, and only new violations count: rows that were orphans before stay
//   orphans.
#ifndef LIMBECK_SQLITE_REBUILD_H_
#define LIMBECK_SQLITE_REBUILD_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace SQLite {
class Database;
}

namespace limbeck {

// Every function throws SQLite::Exception. REQUIRES: all are called inside the one transaction.
class SqliteRebuild {
 public:
  explicit SqliteRebuild(SQLite::Database& database);

  // Returns how many rows the statement changed.
  std::int64_t run(std::string_view statement);

  // Brings back what has vanished with a table that is there again. run() does so by itself; others who are about to
  // use the database ask for it.
  void restore();

  // Returns what is wrong now that was right before, if anything.
  std::optional<std::string> finish();

 private:
  // A trigger or an index.
  struct Attached {
    std::string table;
    std::string sql;
  };
  using AttachedByName = std::map<std::string, Attached>;
  using Counts = std::map<std::string, std::int64_t>;                              // by table: sqlite_sequence
  using Violations = std::map<std::pair<std::string, std::string>, std::int64_t>;  // how many, by table and its parent

  AttachedByName attached() const;
  Counts counts() const;
  bool exists(const std::string& table) const;
  bool is_being_replaced(const std::string& table) const;  // between DROP TABLE and RENAME
  bool counts_for_ever(const std::string& table) const;
  std::string keeping_autoincrement(std::string_view statement) const;
  void note_losses();
  void restore_count(const std::string& table, std::int64_t count);
  std::optional<Violations> violations() const;
  std::optional<std::string> new_violation(const Violations& now) const;

  SQLite::Database& database_;
  AttachedByName attached_;
  AttachedByName lost_;
  Counts lost_counts_;
  std::optional<Violations> violations_before_;  // nothing where the schema is such that they cannot be asked for
};

}  // namespace limbeck

#endif  // LIMBECK_SQLITE_REBUILD_H_
