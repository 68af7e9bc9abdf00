#include "sqlite_rebuild.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "fmt/format.h"
#include "sqlite_autoincrement.h"

namespace limbeck {
namespace {

// The compiler's own: the indexes of a table that was made anew stand right behind it.
bool creates_index(std::string_view statement) {
  return statement.starts_with("CREATE INDEX ") || statement.starts_with("CREATE UNIQUE INDEX ");
}

// What an index or trigger speaks of is gone, and it with that.
bool lacks_column(const SQLite::Exception& e) {
  const std::string_view words(e.what());
  return words.find("no such column") != words.npos || words.find("has no column named") != words.npos;
}

}  // namespace

SqliteRebuild::SqliteRebuild(SQLite::Database& database)
    : database_(database), attached_(attached()), violations_before_(violations()) {}

std::int64_t SqliteRebuild::run(std::string_view statement) {
  if (!creates_index(statement)) restore();
  const Counts before = counts();
  const std::int64_t changed = database_.exec(keeping_autoincrement(statement));
  for (const auto& [table, count] : before) {
    if (is_being_replaced(table)) lost_counts_[table] = count;
  }
  note_losses();
  return changed;
}

void SqliteRebuild::note_losses() {
  AttachedByName now = attached();
  for (const auto& [name, item] : attached_) {
    // Anything else that is gone was dropped by somebody who means it.
    if (!now.contains(name) && is_being_replaced(item.table)) lost_[name] = item;
  }
  attached_ = std::move(now);
}

void SqliteRebuild::restore() {
  if (lost_.empty() && lost_counts_.empty()) return;
  std::erase_if(lost_counts_, [&](const auto& lost) {
    if (!exists(lost.first)) return false;
    restore_count(lost.first, lost.second);
    return true;
  });
  std::erase_if(lost_, [&](const auto& lost) {
    const auto& [name, item] = lost;
    if (!exists(item.table)) return false;
    if (attached_.contains(name)) return true;
    try {
      database_.exec(item.sql);
    } catch (const SQLite::Exception& e) {
      if (!lacks_column(e)) throw;
    }
    return true;
  });
  attached_ = attached();
}

void SqliteRebuild::restore_count(const std::string& table, std::int64_t count) {
  if (!counts_for_ever(table)) return;
  SQLite::Statement update(database_, "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?");
  update.bind(1, count);
  update.bind(2, table);
  if (update.exec() > 0) return;
  SQLite::Statement insert(database_, "INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)");
  insert.bind(1, count);
  insert.bind(2, table);
  insert.exec();
}

std::optional<std::string> SqliteRebuild::finish() {
  restore();
  if (!violations_before_) return std::nullopt;
  const std::optional<Violations> now = violations();
  if (!now) return "a foreign key refers to columns that are neither a primary key nor unique";
  return new_violation(*now);
}

SqliteRebuild::AttachedByName SqliteRebuild::attached() const {
  AttachedByName found;
  SQLite::Statement query(
      database_,
      "SELECT name, tbl_name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL");
  while (query.executeStep()) {
    found.emplace(query.getColumn(0).getString(),
                  Attached{query.getColumn(1).getString(), query.getColumn(2).getString()});
  }
  return found;
}

SqliteRebuild::Counts SqliteRebuild::counts() const {
  Counts found;
  if (!exists("sqlite_sequence")) return found;
  SQLite::Statement query(database_, "SELECT name, seq FROM sqlite_sequence");
  while (query.executeStep()) found.emplace(query.getColumn(0).getString(), query.getColumn(1).getInt64());
  return found;
}

bool SqliteRebuild::is_being_replaced(const std::string& table) const {
  return !exists(table) && exists(std::string(kReplacementPrefix) + table);
}

bool SqliteRebuild::counts_for_ever(const std::string& table) const {
  SQLite::Statement query(database_, "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE");
  query.bind(1, table);
  return query.executeStep() && has_autoincrement(query.getColumn(0).getString());
}

std::string SqliteRebuild::keeping_autoincrement(std::string_view statement) const {
  const std::string table = rebuilt_table(statement);
  if (table.empty() || statement.find(kAutoincrementEnds) != statement.npos || !counts_for_ever(table))
    return std::string(statement);
  return with_autoincrement(statement);
}

bool SqliteRebuild::exists(const std::string& table) const {
  SQLite::Statement query(database_,
                          "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE");
  query.bind(1, table);
  return query.executeStep();
}

std::optional<SqliteRebuild::Violations> SqliteRebuild::violations() const {
  Violations found;
  try {
    SQLite::Statement query(database_, "PRAGMA foreign_key_check");
    while (query.executeStep()) ++found[{query.getColumn(0).getString(), query.getColumn(2).getString()}];
  } catch (const SQLite::Exception&) {
    return std::nullopt;  // "foreign key mismatch"
  }
  return found;
}

// Row ids change when a table is copied, so violations are counted, not compared. A renamed table brings its old
// violations along under a name that is new: those are set off against the names that are gone.
std::optional<std::string> SqliteRebuild::new_violation(const Violations& now) const {
  std::int64_t gone = 0;
  for (const auto& [tables, count] : *violations_before_) {
    if (!now.contains(tables)) gone += count;
  }
  for (const auto& [tables, count] : now) {
    const auto before = violations_before_->find(tables);
    std::int64_t more = count - (before == violations_before_->end() ? 0 : before->second);
    if (before == violations_before_->end()) {
      const std::int64_t renamed = std::min(gone, more);
      gone -= renamed;
      more -= renamed;
    }
    if (more > 0) {
      return fmt::format("FOREIGN KEY constraint failed: {} row{} of {} would refer to rows that {} does not have",
                         more, more == 1 ? "" : "s", tables.first, tables.second);
    }
  }
  return std::nullopt;
}

}  // namespace limbeck
