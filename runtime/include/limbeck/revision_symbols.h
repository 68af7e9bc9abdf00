// What people call revisions, as revisions of the table: [branch@]symbol, with all of Alembic's meanings.
//
//   auto revisions = limbeck::resolve_revisions(table, "billing@head");     // indices of RevisionTable::revisions
//
//   head               the revision without a child; an error when there are several
//   heads              all revisions that nothing revises or depends on
//   base               nothing at all
//   3a9d9d455906       a revision id, a branch label, a tag
//   3a9d               a unique beginning of an id or of a label that has four characters or more
//   X@...              the same, as far as it is above or below X (by parents), which is a label, an id or a beginning
//   -N, X@-N           N revisions down from each of the heads (those that carry the label X)
//
// limbeck/plan.h has the targets that count from where the database is (+1, -1, X@+1) or from a symbol (head-2).
// Reserved words win over ids of the same name, exact names over beginnings, ids over labels, these over tags.
//
// Errors carry a RevisionErrorKind and say what to type instead.
//
// Threading: functions of values and of the constant table.
#ifndef LIMBECK_REVISION_SYMBOLS_H_
#define LIMBECK_REVISION_SYMBOLS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/revision_error.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// Where a symbol leads: mostly a revision, but -N may end below the first one, or leave the history.
struct Place {
  enum class Kind { kRevision, kBase, kOutside };
  Kind kind = Kind::kRevision;
  std::uint32_t revision{};  // of no meaning for the others

  bool operator==(const Place&) const = default;
};

// All that a symbol means; nothing for base.
absl::StatusOr<std::vector<Place>> resolve_places(const RevisionTable& table, std::string_view symbol);

// The same where only revisions make sense: base, and what lies below the first revision, is left out; to leave the
// history is an error.
absl::StatusOr<std::vector<std::uint32_t>> resolve_revisions(const RevisionTable& table, std::string_view symbol);

// A symbol that has to mean one revision at most; nothing for base. -N is no such symbol.
absl::StatusOr<std::optional<std::uint32_t>> resolve_revision(const RevisionTable& table, std::string_view symbol);

// The rows of the version table, which have to be whole ids. Error: which rows the program does not know, and what to
// do (kUnknownRevision, exit code kExitUnknown).
absl::StatusOr<std::vector<std::uint32_t>> resolve_rows(const RevisionTable& table, absl::Span<const std::string> rows);

// What `current` lists for these rows, in load order: the applied revisions that no applied one revises. These are the
// rows, and whatever is applied only because a row depends on it.
absl::StatusOr<std::vector<std::uint32_t>> current_revisions(const RevisionTable& table,
                                                             absl::Span<const std::string> rows);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_SYMBOLS_H_
