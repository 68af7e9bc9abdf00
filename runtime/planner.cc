#include "planner.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "fmt/format.h"
#include "limbeck/revision_error.h"
#include "revision_lookup.h"
#include "revision_order.h"
#include "symbol_names.h"

namespace limbeck {
namespace {

std::string short_list(const RevisionTable& table, absl::Span<const std::uint32_t> revisions) {
  constexpr std::size_t kShown = 5;
  if (revisions.size() <= kShown + 1) return id_list(table, revisions);
  return fmt::format("{} and {} more", id_list(table, revisions.subspan(0, kShown)), revisions.size() - kShown);
}

}  // namespace

absl::StatusOr<std::vector<std::uint32_t>> downgrade_roots(const RevisionTable& table, const DowngradeTarget& target,
                                                           std::string_view text) {
  std::vector<std::uint32_t> roots;
  for (std::uint32_t i = target.revision.value_or(0); i < table.revision_count; ++i) {
    const absl::Span<const std::uint32_t> parents = parents_of(table, i);
    const bool is_root = target.revision ? std::find(parents.begin(), parents.end(), *target.revision) != parents.end()
                                         : parents.empty();
    if (is_root) roots.push_back(i);
  }
  // On the way to base, Alembic counts a first revision once for each of its names.
  std::size_t ways = roots.size();
  for (const std::uint32_t root : roots) ways += target.revision ? 0 : table.revisions[root].labels.count;
  if (!target.branch || ways < 2) return roots;
  absl::StatusOr<std::uint32_t> branch = find_branch(table, *target.branch);
  if (!branch.ok()) return branch.status();
  RevisionSet line(table, {*branch});
  line.add_ancestors(table, Links::kParents);
  std::erase_if(roots, [&](std::uint32_t root) { return !line.contains(root); });
  if (!roots.empty()) return roots;
  return revision_error(
      RevisionErrorKind::kInvalidDowngradeTarget,
      fmt::format("'{}': none of the revisions that follow {} leads to {}; write {} alone to take all of them back",
                  text, target.revision ? revision_id(table, *target.revision) : "base", *target.branch,
                  target.revision ? revision_id(table, *target.revision) : "base"));
}

Planner::Planner(const RevisionTable& table, absl::Span<const std::uint32_t> rows)
    : table_(table), rows_(rows), tracker_(table, rows) {}

absl::Status Planner::go_forward(absl::Span<const std::uint32_t> targets) {
  if (absl::Status s = check_overlap(targets); !s.ok()) return s;
  if (absl::Status s = tracker_.check_consistent(rows_); !s.ok()) return s;
  RevisionSet going(table_, targets);
  going.add_ancestors(table_);
  going -= applied();
  std::vector<std::uint32_t> order =
      order_newest_first(table_, going, going, std::vector<std::uint32_t>(targets.begin(), targets.end()));
  plan_.steps.reserve(order.size());
  plan_.row_changes.reserve(order.size());
  std::for_each(order.rbegin(), order.rend(), [this](std::uint32_t revision) { take(revision, Direction::kUpgrade); });
  return absl::OkStatus();
}

absl::Status Planner::check_overlap(absl::Span<const std::uint32_t> targets) const {
  if (targets.size() < 2) return absl::OkStatus();
  RevisionSet below(table_);
  for (const std::uint32_t target : targets) {
    for_each_parent(table_, target, [&](std::uint32_t parent) { below.insert(parent); });
  }
  below.add_ancestors(table_);
  for (const std::uint32_t target : targets) {
    if (!below.contains(target)) continue;
    return revision_error(RevisionErrorKind::kOverlappingRevisions,
                          fmt::format("{} is below another of the revisions asked for ({}); leave it out",
                                      revision_id(table_, target), id_list(table_, targets)));
  }
  return absl::OkStatus();
}

absl::Status Planner::go_back(const DowngradeTarget& target, absl::Span<const std::uint32_t> roots,
                              std::string_view text, bool must_be_below) {
  RevisionSet going(table_, roots);
  going.add_descendants(table_);
  going &= applied();
  const auto is_row = [&](std::uint32_t revision) {
    return std::find(rows_.begin(), rows_.end(), revision) != rows_.end();
  };
  if (must_be_below && target.revision && going.empty() && !is_row(*target.revision)) {
    return revision_error(
        RevisionErrorKind::kRangeNotAncestor,
        applied().contains(*target.revision)
            ? fmt::format("nothing above {} can be taken back: it is applied only because {} needs it",
                          revision_id(table_, *target.revision), id_list(table_, rows_))
            : fmt::format("{} is not applied, so there is no way back to it: the database is at {}",
                          revision_id(table_, *target.revision), rows_.empty() ? "base" : id_list(table_, rows_)));
  }
  const std::vector<std::uint32_t> order =
      order_newest_first(table_, going, going, std::vector<std::uint32_t>(rows_.begin(), rows_.end()));
  if (order.empty()) return absl::OkStatus();
  if (absl::Status s = tracker_.check_consistent(rows_); !s.ok()) return s;
  if (absl::Status s = check_reversible(order); !s.ok()) return s;
  note_what_else_goes(target, text, order);
  plan_.steps.reserve(order.size());
  plan_.row_changes.reserve(order.size());
  for (const std::uint32_t revision : order) take(revision, Direction::kDowngrade);
  return absl::OkStatus();
}

absl::Status Planner::check_reversible(absl::Span<const std::uint32_t> going) const {
  for (const std::uint32_t i : going) {
    const RevisionEntry& revision = table_.revisions[i];
    if (revision.irreversible.size == 0) continue;
    return revision_error(RevisionErrorKind::kIrreversible,
                          fmt::format("revision {} ({}) cannot be taken back: {}; {}:{}; nothing was changed",
                                      table_.view(revision.id), table_.view(revision.message),
                                      table_.view(revision.irreversible), table_.view(revision.file), revision.line));
  }
  return absl::OkStatus();
}

// Alembic is definite about it, and few expect it.
void Planner::note_what_else_goes(const DowngradeTarget& target, std::string_view text,
                                  absl::Span<const std::uint32_t> going) {
  std::optional<RevisionSet> expected;
  std::string of = target.branch.value_or("");
  if (target.branch) {
    absl::StatusOr<RevisionSet> lineage = lineage_of(table_, *target.branch);
    if (!lineage.ok()) {
      plan_.notes.push_back(
          fmt::format("'{}': nothing is called {}, and as there is only one way back, it did not matter", text, of));
      return;
    }
    expected = *std::move(lineage);
  } else if (target.walked_to_base) {
    of = std::string(text.substr(0, text.rfind('-')));
    absl::StatusOr<RevisionSet> lineage = lineage_of(table_, of);
    if (!lineage.ok()) return;
    expected = *std::move(lineage);
  }
  if (!expected) return;
  std::vector<std::uint32_t> others;
  for (const std::uint32_t revision : going) {
    if (!expected->contains(revision)) others.push_back(revision);
  }
  if (others.empty()) return;
  plan_.notes.push_back(target.branch
                            ? fmt::format("'{}' takes back {} as well: not of {}, but on, or in need of, what goes",
                                          text, short_list(table_, others), of)
                            : fmt::format("'{}' is base, so every branch goes, and not just that of {}: {} as well",
                                          text, of, short_list(table_, others)));
}

void Planner::take(std::uint32_t revision, Direction direction) {
  const auto begin = static_cast<std::uint32_t>(plan_.row_changes.size());
  if (direction == Direction::kUpgrade) {
    tracker_.upgrade(revision, plan_.row_changes);
  } else {
    tracker_.downgrade(revision, plan_.row_changes);
  }
  const auto count = static_cast<std::uint32_t>(plan_.row_changes.size()) - begin;
  plan_.steps.push_back({revision, direction, {begin, count}});
}

}  // namespace limbeck
