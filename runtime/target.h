// Where a user wants to go, as revisions of the table: the symbols of limbeck/revision_symbols.h, and what counts from
// them or from where the database is.
#ifndef LIMBECK_TARGET_H_
#define LIMBECK_TARGET_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// "[branch@][symbol]+2". What follows the number does not matter, as in Alembic.
struct RelativeTarget {
  std::optional<std::string_view> branch;
  std::optional<std::string_view> symbol;
  std::int64_t distance = 0;
};

// Nothing for any other target, and for what is a tag.
std::optional<RelativeTarget> parse_relative_target(const RevisionTable& table, std::string_view target);

// Where "+1" and "-1" begin: at the version rows; for a range of history, at symbols.
struct Origin {
  absl::Span<const std::string> names;
  bool are_symbols = false;
};
absl::StatusOr<std::vector<std::uint32_t>> resolve_origin(const RevisionTable& table, const Origin& origin);

// What has to be applied; nothing for base. With `clamp`, as in history, a walk ends where the history does.
absl::StatusOr<std::vector<std::uint32_t>> resolve_upgrade_target(const RevisionTable& table, const Origin& origin,
                                                                  std::string_view target, bool clamp = false);

struct DowngradeTarget {
  std::optional<std::uint32_t> revision;  // nothing: base
  std::optional<std::string> branch;      // only what leads there goes
  bool walked_to_base = false;            // "X-3" has come to base
};

absl::StatusOr<DowngradeTarget> resolve_downgrade_target(const RevisionTable& table, const Origin& origin,
                                                         std::string_view target, bool clamp = false);

}  // namespace limbeck

#endif  // LIMBECK_TARGET_H_
