#include "limbeck/plan.h"

#include <utility>

#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "revision_lookup.h"
#include "revision_set.h"
#include "target.h"
#include "transactions.h"
#include "version_rows.h"

namespace limbeck {
namespace {

// What has to go for the database to be at `target`: everything applied that is a child of it (of nothing, for base) or
// descends from, or depends on, such a child.
RevisionSet revisions_above(const RevisionTable& table, const RevisionSet& applied, const RevisionSet& wanted,
                            const Target& target) {
  RevisionSet above(table);
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (!applied.contains(i)) continue;
    const RevisionEntry& revision = table.revisions[i];
    bool goes = target.lowest_to_go ? i == *target.lowest_to_go : target.revisions.empty();
    for (std::uint32_t p = 0; p < revision.parents.count && !target.lowest_to_go; ++p) {
      goes |= wanted.contains(table.links[revision.parents.begin + p]);
    }
    for_each_parent(table, revision, [&](std::uint32_t parent) { goes |= above.contains(parent); });
    if (goes) above.insert(i);
  }
  return above;
}

class Planner {
 public:
  Planner(const RevisionTable& table, const DialectTable& dialect, const std::vector<std::uint32_t>& rows)
      : table_(table), dialect_(dialect), rows_(rows), tracker_(table, rows) {}

  absl::StatusOr<Plan> to(const Target& target, const PlanLimits& limits, RunMode mode) {
    RevisionSet wanted(table_);
    bool all_applied = true;
    for (const std::uint32_t revision : target.revisions) {
      wanted.insert(revision);
      all_applied &= tracker_.applied().contains(revision);
    }
    const absl::Status consistent = tracker_.check_consistent(rows_);
    if (absl::Status s = all_applied ? go_back(target, wanted) : go_forward(wanted); !s.ok()) return s;
    if (plan_.steps.empty()) return Plan{};
    if (!consistent.ok()) return consistent;
    split_into_transactions(table_, dialect_, limits, mode, plan_);
    return std::move(plan_);
  }

 private:
  absl::Status go_forward(RevisionSet wanted) {
    wanted.add_ancestors(table_);
    for (std::uint32_t i = 0; i < table_.revision_count; ++i) {
      if (wanted.contains(i) && !tracker_.applied().contains(i)) take(i, Direction::kUpgrade);
    }
    return absl::OkStatus();
  }

  absl::Status go_back(const Target& target, const RevisionSet& wanted) {
    const RevisionSet going = revisions_above(table_, tracker_.applied(), wanted, target);
    if (absl::Status s = check_reversible(going); !s.ok()) return s;
    for (std::uint32_t i = table_.revision_count; i-- > 0;) {
      if (going.contains(i)) take(i, Direction::kDowngrade);
    }
    return absl::OkStatus();
  }

  absl::Status check_reversible(const RevisionSet& going) const {
    for (std::uint32_t i = table_.revision_count; i-- > 0;) {
      const RevisionEntry& revision = table_.revisions[i];
      if (!going.contains(i) || revision.irreversible.size == 0) continue;
      return error_with_exit_code(
          kExitFailed, fmt::format("revision {} ({}) cannot be taken back: {}; {}:{}; nothing was changed",
                                   table_.view(revision.id), table_.view(revision.message),
                                   table_.view(revision.irreversible), table_.view(revision.file), revision.line));
    }
    return absl::OkStatus();
  }

  void take(std::uint32_t revision, Direction direction) {
    const auto begin = static_cast<std::uint32_t>(plan_.row_changes.size());
    if (direction == Direction::kUpgrade) {
      tracker_.upgrade(revision, plan_.row_changes);
    } else {
      tracker_.downgrade(revision, plan_.row_changes);
    }
    const auto count = static_cast<std::uint32_t>(plan_.row_changes.size()) - begin;
    plan_.steps.push_back({revision, direction, {begin, count}});
  }

  const RevisionTable& table_;
  const DialectTable& dialect_;
  const std::vector<std::uint32_t>& rows_;
  VersionRowTracker tracker_;
  Plan plan_;
};

}  // namespace

absl::StatusOr<Plan> make_plan(const RevisionTable& table, const DialectTable& dialect,
                               absl::Span<const std::string> rows, std::string_view target, const PlanLimits& limits,
                               RunMode mode) {
  absl::StatusOr<std::vector<std::uint32_t>> known = known_rows(table, rows);
  if (!known.ok()) return known.status();
  absl::StatusOr<Target> resolved = resolve_target(table, target, *known);
  if (!resolved.ok()) return resolved.status();
  return Planner(table, dialect, *known).to(*resolved, limits, mode);
}

const Script& script_of(const DialectTable& dialect, const Step& step) {
  const RevisionScripts& scripts = dialect.scripts[step.revision];
  return step.direction == Direction::kUpgrade ? scripts.upgrade : scripts.downgrade;
}

std::string describe_step(const RevisionTable& table, const Step& step) {
  const RevisionEntry& revision = table.revisions[step.revision];
  std::string below;
  for (std::uint32_t i = 0; i < revision.parents.count; ++i) {
    below.append(i == 0 ? "" : ", ").append(revision_id(table, table.links[revision.parents.begin + i]));
  }
  const std::string_view id = table.view(revision.id);
  const std::string_view message = table.view(revision.message);
  return step.direction == Direction::kUpgrade ? fmt::format("Running upgrade {} -> {}, {}", below, id, message)
                                               : fmt::format("Running downgrade {} -> {}, {}", id, below, message);
}

}  // namespace limbeck
