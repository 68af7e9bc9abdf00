// Counting revisions up or down.
#ifndef LIMBECK_REVISION_WALK_H_
#define LIMBECK_REVISION_WALK_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "limbeck/revision_symbols.h"
#include "limbeck/revision_table.h"

namespace limbeck {

struct Walk {
  std::optional<std::uint32_t> start = {};      // nothing: base
  std::int64_t steps = 0;                       // negative: down, over parents
  std::optional<std::string_view> branch = {};  // up: only where this symbol's line goes
  bool clamp = false;                           // ends at the last revision, or at base, instead of leaving the history
  std::string_view target = {};                 // what was asked for, and from where, for messages
  std::string_view origin = "the database's";
};

struct WalkEnd {
  Place place;
  std::int64_t taken = 0;  // so many steps, which are all unless the walk left the history
};

// Errors: kAmbiguousWalk; kRelativeOutOfRange is left to the caller, who sees a Place that is no revision. Below base,
// as Alembic has it, lie the heads.
absl::StatusOr<WalkEnd> walk_revisions(const RevisionTable& table, const Walk& walk);

// For a walk that did not end at a revision.
absl::Status out_of_range(const Walk& walk, const WalkEnd& end);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_WALK_H_
