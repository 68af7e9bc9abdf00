// The rows of the version table, as revisions, while steps are taken: which of them each step inserts, changes and
// deletes.
#ifndef LIMBECK_VERSION_ROWS_H_
#define LIMBECK_VERSION_ROWS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "revision_set.h"

namespace limbeck {

// Rows as indices of revisions. Error: which rows the table does not know, and what to do (kExitUnknown).
absl::StatusOr<std::vector<std::uint32_t>> known_rows(const RevisionTable& table, absl::Span<const std::string> rows);

// The rule that Alembic keeps: a row for each applied revision that is nobody's applied ancestor. So after every step
// the rows follow from the number of applied children of each revision, which is what this class counts.
class VersionRowTracker {
 public:
  VersionRowTracker(const RevisionTable& table, const std::vector<std::uint32_t>& rows);

  const RevisionSet& applied() const { return applied_; }

  // Error: a row that another row implies, which no run can have written.
  absl::Status check_consistent(const std::vector<std::uint32_t>& rows) const;

  // Takes the step and appends its changes to `out`. REQUIRES: for upgrades, that all ancestors of `revision` are
  // applied and it is not; for downgrades, that it is applied and none of its descendants is.
  void upgrade(std::uint32_t revision, std::vector<RowChange>& out);
  void downgrade(std::uint32_t revision, std::vector<RowChange>& out);

 private:
  // Parents and dependencies of a revision, each once.
  std::vector<std::uint32_t> distinct_parents(std::uint32_t revision) const;

  const RevisionTable& table_;
  RevisionSet applied_;
  std::vector<std::uint32_t> applied_children_;
};

}  // namespace limbeck

#endif  // LIMBECK_VERSION_ROWS_H_
