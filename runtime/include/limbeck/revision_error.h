// What is wrong with a revision symbol, a target or the version rows, as a kind that programs can test for.
//
//   absl::StatusOr<limbeck::Plan> plan = limbeck::make_plan(table, dialect, rows, "1f", limits);
//   if (limbeck::revision_error_kind(plan.status()) == limbeck::RevisionErrorKind::kAmbiguousPrefix) ...
//
// Every absl::Status about revisions carries its kind as a payload beside its exit code; the message is one clear
// sentence and free to change, the kind and its name are not.
//
// Threading: functions of values.
#ifndef LIMBECK_REVISION_ERROR_H_
#define LIMBECK_REVISION_ERROR_H_

#include <optional>
#include <string_view>

#include "absl/status/status.h"

namespace limbeck {

enum class RevisionErrorKind {
  kUnknownRevision,         // a symbol or a version row names nothing
  kAmbiguousPrefix,         // a beginning that several ids or labels share
  kUnknownBranch,           // X@...: nothing is called X
  kNotInBranch,             // X@rev: rev is neither above nor below X
  kMultipleHeads,           // one revision is wanted, and there are several
  kRelativeOutOfRange,      // the walk leaves the history, or goes the wrong way
  kAmbiguousWalk,           // the walk meets a fork on its way up, or a merge on its way down
  kAmbiguousRelative,       // the walk could begin at any of several version rows
  kRangeNotAncestor,        // one end is not below the other
  kInvalidDowngradeTarget,  // X@rev: nothing that follows rev leads to X
  kOverlappingRevisions,    // one of several revisions or rows implies another of them
  kRangeNotAllowed,         // a:b where a single target is wanted
  kSqlRangeRequired,        // a single target where a:b is wanted
  kBadRange,                // a range without a colon, or with two
  kPurgeWithSql,            // all rows of a database that nobody looks at
  kIrreversible,            // a revision has no way back
};

// "unknown_revision", as in JSON output.
std::string_view name_of(RevisionErrorKind kind);

// The kind of an outcome; nothing for OK, and for what has nothing to do with revisions.
std::optional<RevisionErrorKind> revision_error_kind(const absl::Status& status);

// An error that carries the kind and the exit code that belongs to it: kExitUsage for most; kExitUnknown for version
// rows that name nothing (revision_row_error); kExitFailed for what the history or the database does not allow.
absl::Status revision_error(RevisionErrorKind kind, std::string_view message);
absl::Status revision_row_error(RevisionErrorKind kind, std::string_view message);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_ERROR_H_
