#include <optional>

#include "fmt/format.h"
#include "limbeck/plan.h"
#include "limbeck/revision_symbols.h"
#include "revision_lookup.h"
#include "text.h"

namespace limbeck {
namespace {

absl::Status bad_range(std::string_view target) {
  return revision_error(RevisionErrorKind::kBadRange,
                        fmt::format("'{}' is no range; write FROM:TO, with base for an empty database", target));
}

}  // namespace

absl::StatusOr<OfflineTargets> split_offline_targets(const RevisionTable& table, Direction direction,
                                                     absl::Span<const std::string> targets) {
  OfflineTargets result;
  std::optional<std::string_view> from;
  for (const std::string& target : targets) {
    const std::vector<std::string_view> ends = split(target, ':');
    if (ends.size() == 1 && direction == Direction::kDowngrade) {
      return revision_error(RevisionErrorKind::kSqlRangeRequired,
                            fmt::format("SQL of a downgrade has to be told where it begins: write FROM:{}", target));
    }
    if (ends.size() > 2 || (ends.size() == 2 && (ends[0].empty() || ends[1].empty()))) return bad_range(target);
    result.targets.emplace_back(ends.back());
    if (ends.size() == 1) continue;
    if (from && *from != ends[0]) {
      return revision_error(
          RevisionErrorKind::kBadRange,
          fmt::format("'{}' and '{}' cannot both be where the SQL begins; write one", *from, ends[0]));
    }
    from = ends[0];
  }
  if (!from) return result;
  absl::StatusOr<std::optional<std::uint32_t>> start = resolve_revision(table, *from);
  if (!start.ok()) return start.status();
  if (*start) result.rows.emplace_back(revision_id(table, **start));
  return result;
}

}  // namespace limbeck
