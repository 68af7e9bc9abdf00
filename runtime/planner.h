// The steps of a plan, and what they do to the version rows; splitting them into transactions comes after.
#ifndef LIMBECK_PLANNER_H_
#define LIMBECK_PLANNER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "target.h"
#include "version_rows.h"

namespace limbeck {

// The first that go on the way back to a target: its children, or the first revisions, for base; of several, those that
// lead to the target's branch.
absl::StatusOr<std::vector<std::uint32_t>> downgrade_roots(const RevisionTable& table, const DowngradeTarget& target,
                                                           std::string_view text);

class Planner {
 public:
  Planner(const RevisionTable& table, absl::Span<const std::uint32_t> rows);

  const RevisionSet& applied() const { return tracker_.applied(); }

  // Everything that the targets need and that is not applied.
  absl::Status go_forward(absl::Span<const std::uint32_t> targets);

  // Everything applied that sits on, or depends on, one of the roots. `text` is the target as it was written.
  // `must_be_below`: the target has to be one of the rows, or below what goes.
  absl::Status go_back(const DowngradeTarget& target, absl::Span<const std::uint32_t> roots, std::string_view text,
                       bool must_be_below);

  Plan take_plan() && { return std::move(plan_); }

 private:
  absl::Status check_overlap(absl::Span<const std::uint32_t> targets) const;
  absl::Status check_reversible(absl::Span<const std::uint32_t> going) const;
  void note_what_else_goes(const DowngradeTarget& target, std::string_view text, absl::Span<const std::uint32_t> going);
  void take(std::uint32_t revision, Direction direction);

  const RevisionTable& table_;
  absl::Span<const std::uint32_t> rows_;
  VersionRowTracker tracker_;
  Plan plan_;
};

}  // namespace limbeck

#endif  // LIMBECK_PLANNER_H_
