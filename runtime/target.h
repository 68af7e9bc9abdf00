// What a user asks for, as revisions of the table.
#ifndef LIMBECK_TARGET_H_
#define LIMBECK_TARGET_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

struct Target {
  std::vector<std::uint32_t> revisions = {};  // to be at; none: base
  // For -N, the lowest revision to go: other branches that begin at the same place stay.
  std::optional<std::uint32_t> lowest_to_go = {};
};

// `rows` matter to +N and -N only.
// Errors carry kExitUsage.
absl::StatusOr<Target> resolve_target(const RevisionTable& table, std::string_view text,
                                      absl::Span<const std::uint32_t> rows);

}  // namespace limbeck

#endif  // LIMBECK_TARGET_H_
