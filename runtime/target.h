// What a user asks for, as revisions of the table.
#ifndef LIMBECK_TARGET_H_
#define LIMBECK_TARGET_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// The revisions to be at; none: base. `rows` matter to +N and -N only.
using Target = std::vector<std::uint32_t>;

// Errors carry kExitUsage.
absl::StatusOr<Target> resolve_target(const RevisionTable& table, std::string_view text,
                                      absl::Span<const std::uint32_t> rows);

}  // namespace limbeck

#endif  // LIMBECK_TARGET_H_
