#include "limbeck/revision_error.h"

#include <iterator>
#include <string>

#include "absl/strings/cord.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

constexpr char kPayload[] = "limbeck/revision_error";

// In the order of the enum.
constexpr std::string_view kNames[] = {
    "unknown_revision",      "ambiguous_prefix",
    "unknown_branch",        "not_in_branch",
    "multiple_heads",        "relative_out_of_range",
    "ambiguous_walk",        "ambiguous_relative",
    "range_not_ancestor",    "invalid_downgrade_target",
    "overlapping_revisions", "range_not_allowed",
    "sql_range_required",    "bad_range",
    "purge_with_sql",        "irreversible",
};

absl::Status with_kind(RevisionErrorKind kind, int code, std::string_view message) {
  absl::Status status = error_with_exit_code(code, message);
  status.SetPayload(kPayload, absl::Cord(std::string(name_of(kind))));
  return status;
}

}  // namespace

std::string_view name_of(RevisionErrorKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<RevisionErrorKind> revision_error_kind(const absl::Status& status) {
  const auto payload = status.GetPayload(kPayload);
  if (!payload) return std::nullopt;
  const std::string name(*payload);
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == name) return static_cast<RevisionErrorKind>(i);
  }
  return std::nullopt;
}

absl::Status revision_error(RevisionErrorKind kind, std::string_view message) {
  return with_kind(kind, kind == RevisionErrorKind::kIrreversible ? kExitFailed : kExitUsage, message);
}

absl::Status revision_row_error(RevisionErrorKind kind, std::string_view message) {
  const bool is_unknown = kind == RevisionErrorKind::kUnknownRevision || kind == RevisionErrorKind::kUnknownBranch;
  return with_kind(kind, is_unknown ? kExitUnknown : kExitFailed, message);
}

}  // namespace limbeck
