#include "render/watched_locks.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace limbeck::test {
namespace {

constexpr std::array<std::string_view, 5> kModes = {"SHARE UPDATE EXCLUSIVE", "SHARE", "SHARE ROW EXCLUSIVE",
                                                    "EXCLUSIVE", "ACCESS EXCLUSIVE"};

constexpr const char* kRelations =
    "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm') AND "
    "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema';\n";

std::string look_at_names() {
  return std::string(
             "SELECT '@name', c.oid, CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || "
             "c.relname ") +
         kRelations;
}

// "AccessExclusiveLock" -> 4.
std::string look_at_locks() {
  return "SELECT '@lock', relation, max(array_position(ARRAY['ShareUpdateExclusiveLock', 'ShareLock', "
         "'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'], mode)) - 1 FROM pg_locks WHERE pid = "
         "pg_backend_pid() AND locktype = 'relation' GROUP BY relation HAVING max(array_position(ARRAY["
         "'ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'], "
         "mode)) IS NOT NULL;\nSELECT '@done';\n";
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> pieces;
  std::istringstream stream(line);
  for (std::string piece; std::getline(stream, piece, separator);) pieces.push_back(piece);
  return pieces;
}

// "ACCESS EXCLUSIVE on posts, SHARE on users"
std::map<std::string, int> said(std::string_view text) {
  std::map<std::string, int> locks;
  while (!text.empty()) {
    const std::string_view item = text.substr(0, text.find(", "));
    const std::size_t on = item.find(" on ");
    const auto mode = std::find(kModes.begin(), kModes.end(), item.substr(0, on));
    locks[std::string(item.substr(on + 4))] = static_cast<int>(mode - kModes.begin());
    text.remove_prefix(std::min(text.size(), item.size() + 2));
  }
  return locks;
}

std::string words(const std::map<std::string, int>& locks, const std::string& relation) {
  const auto found = locks.find(relation);
  return found == locks.end() ? "no lock" : std::string(kModes[static_cast<std::size_t>(found->second)]);
}

}  // namespace

WatchedScript::WatchedScript(const RenderedScript& script) : script_(script) {
  sql_ = "SELECT '@start', c.oid " + std::string(kRelations) + "BEGIN;\n";
  bool label_was_added = false, begins = true;
  for (const Statement& statement : script.statements) {
    begins_transaction_.push_back(false);
    if (!statement.step.empty()) continue;
    if (statement.outside_transaction) {
      sql_ += "COMMIT;\n" + statement.sql + ";\nBEGIN;\n";
      begins = true;
      continue;
    }
    if (statement.uses_label && std::exchange(label_was_added, false)) {
      sql_ += "COMMIT;\nBEGIN;\n";
      begins = true;
    }
    label_was_added = label_was_added || statement.adds_label;
    begins_transaction_.back() = std::exchange(begins, false);
    sql_ += look_at_names() + statement.sql + ";\n" + look_at_locks();
  }
  sql_ += "COMMIT;\n";
}

std::vector<std::string> WatchedScript::differences(std::string_view output) const {
  std::set<std::string> from_before;
  std::vector<Observation> observations(1);
  std::istringstream stream{std::string(output)};
  for (std::string line; std::getline(stream, line);) {
    const std::vector<std::string> columns = split(line, '|');
    if (columns.empty()) continue;
    if (columns[0] == "@start") from_before.insert(columns[1]);
    if (columns[0] == "@name") observations.back().oids[columns[2]] = columns[1];
    if (columns[0] == "@lock") observations.back().locks[columns[1]] = std::stoi(columns[2]);
    if (columns[0] == "@done") observations.emplace_back();
  }
  std::vector<std::string> result;
  std::map<std::string, int> expected;
  std::size_t next = 0;
  for (std::size_t i = 0; i < script_.statements.size(); ++i) {
    const Statement& statement = script_.statements[i];
    if (!statement.step.empty() || statement.outside_transaction) continue;
    if (begins_transaction_[i]) expected.clear();
    const Observation& seen = observations.at(next++);
    std::map<std::string, std::string> names;
    for (const auto& [name, oid] : seen.oids) names[oid] = name;
    for (const auto& [name, level] : said(statement.locks)) {
      const auto oid = seen.oids.find(name);
      if (oid == seen.oids.end()) {
        result.push_back(statement.sql + ": there is no " + name);
        continue;
      }
      const auto [held, is_new] = expected.emplace(oid->second, level);
      held->second = std::max(held->second, level);
    }
    std::set<std::string> relations;
    for (const auto& [oid, level] : seen.locks)
      if (from_before.count(oid) != 0) relations.insert(oid);
    for (const auto& [oid, level] : expected) relations.insert(oid);
    for (const std::string& oid : relations) {
      if (words(expected, oid) == words(seen.locks, oid)) continue;
      result.push_back(statement.sql + ": " + words(expected, oid) + " is said on " + names[oid] + ", but it is " +
                       words(seen.locks, oid));
      if (seen.locks.count(oid) != 0) expected[oid] = seen.locks.at(oid);
    }
  }
  return result;
}

}  // namespace limbeck::test
