// The rows of the version table, as revisions, while steps are taken: which of them each step inserts, changes and
// deletes.
#ifndef LIMBECK_VERSION_ROWS_H_
#define LIMBECK_VERSION_ROWS_H_

#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "revision_set.h"

namespace limbeck {

// The rule that Alembic keeps: a row for each applied revision that is nobody's applied ancestor. So after every step
// the rows follow from the number of applied children of each revision, which is what this class counts; whoever
// depends on a revision is a child here.
class VersionRowTracker {
 public:
  VersionRowTracker(const RevisionTable& table, absl::Span<const std::uint32_t> rows);

  const RevisionSet& applied() const { return applied_; }

  // Error: a row that another row implies, which no run can have written (kOverlappingRevisions).
  absl::Status check_consistent(absl::Span<const std::uint32_t> rows) const;

  // Takes the step and appends its changes to `out`. REQUIRES: for upgrades, that `revision` is not applied; for
  // downgrades, that it is applied and none of its descendants is.
  void upgrade(std::uint32_t revision, std::vector<RowChange>& out);
  void downgrade(std::uint32_t revision, std::vector<RowChange>& out);

 private:
  const RevisionTable& table_;
  RevisionSet applied_;
  std::vector<std::uint32_t> applied_children_;
  std::vector<std::uint32_t> changed_;  // parents whose rows come or go, in one step
};

}  // namespace limbeck

#endif  // LIMBECK_VERSION_ROWS_H_
