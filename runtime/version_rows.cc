#include "version_rows.h"

#include <algorithm>

#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "revision_lookup.h"

namespace limbeck {

absl::StatusOr<std::vector<std::uint32_t>> known_rows(const RevisionTable& table, absl::Span<const std::string> rows) {
  std::vector<std::uint32_t> known;
  std::vector<std::string> unknown;
  for (const std::string& row : rows) {
    if (auto revision = find_revision(table, row)) {
      known.push_back(*revision);
    } else {
      unknown.push_back("'" + row + "'");
    }
  }
  if (unknown.empty()) return known;
  return error_with_exit_code(
      kExitUnknown,
      fmt::format("the database is at {} {}, which this program does not know: it is ahead of this program, or not "
                  "this program's database; run the release that knows it, or take the database back with that release",
                  unknown.size() == 1 ? "revision" : "revisions", absl::StrJoin(unknown, ", ")));
}

VersionRowTracker::VersionRowTracker(const RevisionTable& table, const std::vector<std::uint32_t>& rows)
    : table_(table), applied_(table), applied_children_(table.revision_count) {
  for (const std::uint32_t row : rows) applied_.insert(row);
  applied_.add_ancestors(table);
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (!applied_.contains(i)) continue;
    for (const std::uint32_t parent : distinct_parents(i)) ++applied_children_[parent];
  }
}

absl::Status VersionRowTracker::check_consistent(const std::vector<std::uint32_t>& rows) const {
  for (const std::uint32_t row : rows) {
    if (applied_children_[row] == 0) continue;
    return error_with_exit_code(
        kExitFailed,
        fmt::format("the version table holds a row '{0}' that its other rows imply already; delete that row: "
                    "DELETE FROM {1} WHERE version_num = '{0}'",
                    revision_id(table_, row), table_.view(table_.version_table)));
  }
  return absl::OkStatus();
}

void VersionRowTracker::upgrade(std::uint32_t revision, std::vector<RowChange>& out) {
  std::vector<std::uint32_t> parents = distinct_parents(revision);
  std::vector<std::uint32_t> replaced;  // the parents that have rows
  for (const std::uint32_t parent : parents) {
    if (applied_children_[parent]++ == 0) replaced.push_back(parent);
  }
  applied_.insert(revision);
  if (replaced.empty()) {
    out.push_back({RowChange::Kind::kInsert, revision, revision});
    return;
  }
  for (std::size_t i = 0; i + 1 < replaced.size(); ++i)
    out.push_back({RowChange::Kind::kDelete, replaced[i], revision});
  out.push_back({RowChange::Kind::kUpdate, replaced.back(), revision});
}

void VersionRowTracker::downgrade(std::uint32_t revision, std::vector<RowChange>& out) {
  std::vector<std::uint32_t> restored;  // the parents that get rows again
  for (const std::uint32_t parent : distinct_parents(revision)) {
    if (--applied_children_[parent] == 0) restored.push_back(parent);
  }
  applied_.erase(revision);
  if (restored.empty()) {
    out.push_back({RowChange::Kind::kDelete, revision, revision});
    return;
  }
  for (std::size_t i = 0; i + 1 < restored.size(); ++i)
    out.push_back({RowChange::Kind::kInsert, revision, restored[i]});
  out.push_back({RowChange::Kind::kUpdate, revision, restored.back()});
}

std::vector<std::uint32_t> VersionRowTracker::distinct_parents(std::uint32_t revision) const {
  std::vector<std::uint32_t> parents;
  for_each_parent(table_, table_.revisions[revision], [&](std::uint32_t parent) {
    if (std::find(parents.begin(), parents.end(), parent) == parents.end()) parents.push_back(parent);
  });
  return parents;
}

}  // namespace limbeck
