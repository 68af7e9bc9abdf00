#include "version_rows.h"

#include "fmt/format.h"
#include "limbeck/revision_error.h"
#include "revision_lookup.h"

namespace limbeck {

VersionRowTracker::VersionRowTracker(const RevisionTable& table, absl::Span<const std::uint32_t> rows)
    : table_(table), applied_(table, rows), applied_children_(table.revision_count) {
  applied_.add_ancestors(table);
  applied_.for_each([&](std::uint32_t revision) {
    for_each_parent(table, revision, [&](std::uint32_t parent) { ++applied_children_[parent]; });
  });
}

absl::Status VersionRowTracker::check_consistent(absl::Span<const std::uint32_t> rows) const {
  for (const std::uint32_t row : rows) {
    if (applied_children_[row] == 0) continue;
    return revision_row_error(
        RevisionErrorKind::kOverlappingRevisions,
        fmt::format("the version table holds a row '{0}' that its other rows imply already; delete that row: "
                    "DELETE FROM {1} WHERE version_num = '{0}'",
                    revision_id(table_, row), table_.view(table_.version_table)));
  }
  return absl::OkStatus();
}

void VersionRowTracker::upgrade(std::uint32_t revision, std::vector<RowChange>& out) {
  changed_.clear();
  for_each_parent(table_, revision, [&](std::uint32_t parent) {
    if (applied_children_[parent]++ == 0 && applied_.contains(parent)) changed_.push_back(parent);
  });
  applied_.insert(revision);
  if (changed_.empty()) {
    out.push_back({RowChange::Kind::kInsert, revision, revision});
    return;
  }
  for (std::size_t i = 0; i + 1 < changed_.size(); ++i)
    out.push_back({RowChange::Kind::kDelete, changed_[i], revision});
  out.push_back({RowChange::Kind::kUpdate, changed_.back(), revision});
}

void VersionRowTracker::downgrade(std::uint32_t revision, std::vector<RowChange>& out) {
  changed_.clear();
  for_each_parent(table_, revision, [&](std::uint32_t parent) {
    if (--applied_children_[parent] == 0) changed_.push_back(parent);
  });
  applied_.erase(revision);
  if (changed_.empty()) {
    out.push_back({RowChange::Kind::kDelete, revision, revision});
    return;
  }
  for (std::size_t i = 0; i + 1 < changed_.size(); ++i)
    out.push_back({RowChange::Kind::kInsert, revision, changed_[i]});
  out.push_back({RowChange::Kind::kUpdate, revision, changed_.back()});
}

}  // namespace limbeck
