#include "sqlite_rebuild.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "fmt/format.h"

namespace limbeck {

SqliteRebuild::SqliteRebuild(SQLite::Database& database)
    : database_(database), triggers_(triggers()), violations_before_(violations()) {}

void SqliteRebuild::after_statement() {
  if (triggers_.empty()) return;
  Triggers now = triggers();
  for (const auto& [name, trigger] : triggers_) {
    // Gone while its table stands: somebody wrote DROP TRIGGER, and means it.
    if (!now.contains(name) && !exists(trigger.table)) lost_.emplace(name, trigger);
  }
  triggers_ = std::move(now);
}

std::optional<std::string> SqliteRebuild::finish() {
  for (const auto& [name, trigger] : lost_) {
    if (!triggers_.contains(name) && exists(trigger.table)) database_.exec(trigger.sql);
  }
  if (!violations_before_) return std::nullopt;
  const std::optional<Violations> now = violations();
  if (!now) return "a foreign key refers to columns that are neither a primary key nor unique";
  return new_violation(*now);
}

SqliteRebuild::Triggers SqliteRebuild::triggers() const {
  Triggers found;
  SQLite::Statement query(database_, "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'");
  while (query.executeStep()) {
    found.emplace(query.getColumn(0).getString(),
                  Trigger{query.getColumn(1).getString(), query.getColumn(2).getString()});
  }
  return found;
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
