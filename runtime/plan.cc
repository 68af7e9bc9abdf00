#include "limbeck/plan.h"

#include <utility>

#include "fmt/format.h"
#include "limbeck/revision_symbols.h"
#include "planner.h"
#include "revision_lookup.h"
#include "symbol_names.h"
#include "target.h"
#include "transactions.h"

namespace limbeck {
namespace {

absl::Status check_no_range(std::string_view target) {
  if (target.find(':') == std::string_view::npos) return absl::OkStatus();
  return revision_error(
      RevisionErrorKind::kRangeNotAllowed,
      fmt::format("'{0}' is a range, which is for SQL that is only printed; the database itself says where it is, so "
                  "write '{1}'",
                  target, target.substr(target.rfind(':') + 1)));
}

// Planning of one command, from the rows of the version table.
class Command {
 public:
  Command(const RevisionTable& table, absl::Span<const std::string> rows) : table_(table), origin_{.names = rows} {}

  // Alembic looks at the target first.
  absl::Status upgrade(absl::Span<const std::string> targets) {
    absl::StatusOr<std::vector<std::uint32_t>> revisions = upgrade_targets(targets);
    if (!revisions.ok()) return revisions.status();
    if (absl::Status s = read_rows(); !s.ok()) return s;
    return planner_->go_forward(*revisions);
  }

  absl::Status downgrade(std::string_view target) {
    if (absl::Status s = check_no_range(target); !s.ok()) return s;
    absl::StatusOr<DowngradeTarget> resolved = resolve_downgrade_target(table_, origin_, target);
    if (!resolved.ok()) return resolved.status();
    absl::StatusOr<std::vector<std::uint32_t>> roots = downgrade_roots(table_, *resolved, target);
    if (!roots.ok()) return roots.status();
    if (absl::Status s = read_rows(); !s.ok()) return s;
    return planner_->go_back(*resolved, *roots, target, /*must_be_below=*/true);
  }

  absl::Status go_either_way(std::string_view target) {
    if (absl::Status s = read_rows(); !s.ok()) return s;
    if (absl::Status s = check_no_range(target); !s.ok()) return s;
    const auto relative = parse_relative_target(table_, target);
    const SymbolNames split = split_symbol(target);
    if (split.branch && !relative) {
      if (absl::StatusOr<std::uint32_t> branch = find_branch(table_, *split.branch); !branch.ok())
        return branch.status();
    }
    if (relative ? relative->distance <= 0 : split.name == "base") return go_back_or_forward(target);
    absl::StatusOr<std::vector<std::uint32_t>> revisions = resolve_upgrade_target(table_, origin_, target);
    if (!revisions.ok()) return revisions.status();
    for (const std::uint32_t revision : *revisions) {
      if (!planner_->applied().contains(revision)) return planner_->go_forward(*revisions);
    }
    // Nothing is above all heads; above one revision, the branch says what may go.
    if (revisions->size() != 1 || (relative && !relative->symbol)) return absl::OkStatus();
    DowngradeTarget back{.revision = revisions->front(), .branch = {}};
    if (relative && relative->branch) back.branch = std::string(*relative->branch);
    if (!relative && split.branch) back.branch = std::string(*split.branch);
    return go_back(back, target);
  }

  Plan take_plan() && { return std::move(*planner_).take_plan(); }

 private:
  absl::StatusOr<std::vector<std::uint32_t>> upgrade_targets(absl::Span<const std::string> targets) const {
    if (targets.size() != 1) return resolve_origin(table_, {.names = targets, .are_symbols = true});
    if (absl::Status s = check_no_range(targets.front()); !s.ok()) return s;
    return resolve_upgrade_target(table_, origin_, targets.front());
  }

  // -1, head-2, base: mostly back, but head-2 may not be applied yet.
  absl::Status go_back_or_forward(std::string_view target) {
    absl::StatusOr<DowngradeTarget> resolved = resolve_downgrade_target(table_, origin_, target);
    if (!resolved.ok()) return resolved.status();
    if (!resolved->revision || planner_->applied().contains(*resolved->revision)) return go_back(*resolved, target);
    return planner_->go_forward({*resolved->revision});
  }

  // To be there already is no mistake.
  absl::Status go_back(const DowngradeTarget& resolved, std::string_view target) {
    absl::StatusOr<std::vector<std::uint32_t>> roots = downgrade_roots(table_, resolved, target);
    if (!roots.ok()) return roots.status();
    return planner_->go_back(resolved, *roots, target, /*must_be_below=*/false);
  }

  absl::Status read_rows() {
    absl::StatusOr<std::vector<std::uint32_t>> rows = resolve_rows(table_, origin_.names);
    if (!rows.ok()) return rows.status();
    rows_ = *std::move(rows);
    planner_.emplace(table_, rows_);
    return absl::OkStatus();
  }

  const RevisionTable& table_;
  const Origin origin_;
  std::vector<std::uint32_t> rows_;
  std::optional<Planner> planner_;
};

absl::StatusOr<Plan> finish(const RevisionTable& table, const DialectTable& dialect, const absl::Status& planned,
                            Command command, const PlanLimits& limits, RunMode mode) {
  if (!planned.ok()) return planned;
  Plan plan = std::move(command).take_plan();
  split_into_transactions(table, dialect, limits, mode, plan);
  return plan;
}

}  // namespace

absl::StatusOr<Plan> make_plan(const RevisionTable& table, const DialectTable& dialect,
                               absl::Span<const std::string> rows, std::string_view target, const PlanLimits& limits,
                               RunMode mode) {
  Command command(table, rows);
  const absl::Status planned = command.go_either_way(target);
  return finish(table, dialect, planned, std::move(command), limits, mode);
}

absl::StatusOr<Plan> make_upgrade_plan(const RevisionTable& table, const DialectTable& dialect,
                                       absl::Span<const std::string> rows, absl::Span<const std::string> targets,
                                       const PlanLimits& limits, RunMode mode) {
  Command command(table, rows);
  const absl::Status planned = command.upgrade(targets);
  return finish(table, dialect, planned, std::move(command), limits, mode);
}

absl::StatusOr<Plan> make_downgrade_plan(const RevisionTable& table, const DialectTable& dialect,
                                         absl::Span<const std::string> rows, std::string_view target,
                                         const PlanLimits& limits, RunMode mode) {
  Command command(table, rows);
  const absl::Status planned = command.downgrade(target);
  return finish(table, dialect, planned, std::move(command), limits, mode);
}

const Script& script_of(const DialectTable& dialect, const Step& step) {
  static constexpr Script kNothing = {};
  if (step.direction == Direction::kStamp) return kNothing;
  const RevisionScripts& scripts = dialect.scripts[step.revision];
  return step.direction == Direction::kUpgrade ? scripts.upgrade : scripts.downgrade;
}

StampEnds stamp_ends(const Plan& plan, const Step& step) {
  StampEnds ends;
  for (const RowChange& change : plan.rows_of(step)) {
    if (change.kind != RowChange::Kind::kInsert) ends.from.push_back(change.from);
    if (change.kind != RowChange::Kind::kDelete) ends.to.push_back(change.to);
  }
  return ends;
}

std::string describe_step(const RevisionTable& table, const Plan& plan, const Step& step) {
  if (step.direction != Direction::kStamp) return describe_step(table, step);
  const StampEnds ends = stamp_ends(plan, step);
  return fmt::format("Running stamp_revision {} -> {}", id_list(table, ends.from), id_list(table, ends.to));
}

std::string describe_step(const RevisionTable& table, const Step& step) {
  const std::string_view id = revision_id(table, step.revision);
  const std::string below = id_list(table, parents_of(table, step.revision));
  const std::string_view message = table.view(table.revisions[step.revision].message);
  switch (step.direction) {
    case Direction::kUpgrade:
      return fmt::format("Running upgrade {} -> {}, {}", below, id, message);
    case Direction::kDowngrade:
      return fmt::format("Running downgrade {} -> {}, {}", id, below, message);
    case Direction::kStamp:
      break;
  }
  return fmt::format("Running stamp_revision {}", id);
}

}  // namespace limbeck
