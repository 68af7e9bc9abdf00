// Ranges of history.
#include <algorithm>
#include <optional>
#include <utility>

#include "fmt/format.h"
#include "limbeck/revision_map.h"
#include "revision_lookup.h"
#include "revision_order.h"
#include "revision_set.h"
#include "symbol_names.h"
#include "target.h"
#include "text.h"

namespace limbeck {
namespace {

using Revisions = std::vector<std::uint32_t>;

// One end of a range: a symbol, or the version rows.
struct End {
  std::vector<std::string> names;
  bool is_rows = false;

  Origin origin() const { return {.names = names, .are_symbols = !is_rows}; }
};

struct Range {
  End low, high;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

absl::StatusOr<Range> parse_range(std::string_view text, absl::Span<const std::string> rows) {
  const std::vector<std::string_view> ends =
      text.empty() ? std::vector<std::string_view>{"", ""} : split(trimmed(text), ':');
  if (ends.size() != 2) {
    return revision_error(RevisionErrorKind::kBadRange,
                          fmt::format("'{}' is no range of history; write FROM:TO, FROM: or :TO", text));
  }
  const auto end = [&](std::string_view name, bool is_rows, std::string_view otherwise) {
    if (is_rows && !rows.empty()) return End{{rows.begin(), rows.end()}, true};
    if (is_rows || name.empty()) name = otherwise;
    return End{{std::string(name)}, false};
  };
  const bool high_is_rows = ends[1] == "current";
  return Range{end(ends[0], !high_is_rows && ends[0] == "current", "base"), end(ends[1], high_is_rows, "heads")};
}

absl::Status not_below(const RevisionTable& table, const Revisions& low, std::string_view range) {
  return revision_error(RevisionErrorKind::kRangeNotAncestor,
                        fmt::format("'{}': {} is not below the other end, so there is no history between them", range,
                                    low.empty() ? "base" : id_list(table, low)));
}

absl::Status check_overlap(const RevisionTable& table, const Revisions& revisions) {
  for (const std::uint32_t revision : revisions) {
    RevisionSet below(table, {revision});
    below.add_ancestors(table);
    for (const std::uint32_t other : revisions) {
      if (other == revision || !below.contains(other)) continue;
      return revision_error(
          RevisionErrorKind::kOverlappingRevisions,
          fmt::format("an end of the range is {}, and {} is below {}; name one of them", id_list(table, revisions),
                      revision_id(table, other), revision_id(table, revision)));
    }
  }
  return absl::OkStatus();
}

class HistoryRange {
 public:
  HistoryRange(const RevisionMap& map, std::string_view text, Range range)
      : map_(map), table_(map.table()), text_(text), range_(std::move(range)) {}

  absl::StatusOr<Revisions> list() {
    absl::StatusOr<Revisions> high = find_high();
    if (!high.ok()) return high;
    if (absl::Status s = check_overlap(table_, *high); !s.ok()) return s;
    RevisionSet required(table_, *high);
    required.add_ancestors(table_);
    absl::StatusOr<Revisions> low = find_low(required);
    if (!low.ok()) return low;
    if (absl::Status s = check_overlap(table_, *low); !s.ok()) return s;

    RevisionSet universe = required, below(table_, *low);
    below.add_ancestors(table_);
    universe -= below;
    for (const std::uint32_t revision : *low) universe.insert(revision);
    RevisionSet listed = universe;
    if (!low->empty()) {
      RevisionSet line(table_, *low);
      line.add_descendants(table_, Links::kParents);
      listed &= line;
    }
    return order_newest_first(table_, universe, listed, *high);
  }

 private:
  absl::StatusOr<Revisions> find_high() {
    absl::StatusOr<Revisions> high =
        range_.high.is_rows
            ? resolve_origin(table_, range_.high.origin())
            : resolve_upgrade_target(table_, range_.low.origin(), range_.high.names.front(), /*clamp=*/true);
    if (!high.ok() || range_.low.is_rows) return high;
    const SymbolNames low = split_symbol(range_.low.names.front());
    if (low.branch) {
      if (absl::Status s = keep_branch(*low.branch, *high); !s.ok()) return s;
    }
    return high;
  }

  // "X@...:": what carries the label X; for a revision X, its label.
  absl::Status keep_branch(std::string_view branch, Revisions& high) const {
    absl::StatusOr<std::optional<std::uint32_t>> revision = resolve_revision(table_, branch);
    if (!revision.ok()) return revision.status();
    std::string_view label = branch;
    if (*revision && map_.id(**revision) == branch) {
      if (map_.labels(**revision).size() != 1) return keep_lineage(**revision, high);
      label = map_.labels(**revision).front();
    }
    std::erase_if(high, [&](std::uint32_t candidate) { return !map_.has_label(candidate, label); });
    return absl::OkStatus();
  }

  absl::Status keep_lineage(std::uint32_t revision, Revisions& high) const {
    const RevisionSet lineage = lineage_of(table_, {revision}, Links::kParents);
    std::erase_if(high, [&](std::uint32_t candidate) { return !lineage.contains(candidate); });
    return absl::OkStatus();
  }

  absl::StatusOr<Revisions> find_low(const RevisionSet& required) const {
    if (range_.low.is_rows) return checked(resolve_origin(table_, range_.low.origin()), required);
    absl::StatusOr<std::vector<Place>> places = resolve_places(table_, range_.low.names.front());
    if (!places.ok()) return places.status();
    Revisions low;
    for (const Place& place : *places) {
      if (place.kind == Place::Kind::kBase) return not_below(table_, {}, text_);
      if (place.kind == Place::Kind::kRevision) low.push_back(place.revision);
    }
    if (absl::StatusOr<Revisions> found = checked(low, required); !found.ok()) return found;
    if (!places->empty() && places->front().kind == Place::Kind::kOutside) return count_from_high();
    return low;
  }

  absl::StatusOr<Revisions> checked(absl::StatusOr<Revisions> low, const RevisionSet& required) const {
    if (!low.ok()) return low;
    for (const std::uint32_t revision : *low) {
      if (!required.contains(revision)) return not_below(table_, *low, text_);
    }
    return low;
  }

  absl::StatusOr<Revisions> count_from_high() const {
    absl::StatusOr<DowngradeTarget> target =
        resolve_downgrade_target(table_, range_.high.origin(), range_.low.names.front(), /*clamp=*/true);
    if (!target.ok() && range_.high.names.front() == "heads") {
      return revision_error(
          *revision_error_kind(target.status()),
          fmt::format("'{}' begins before the first revision; count less, leave the beginning out, or "
                      "say from which revision to count, as in {}:3a9d9d455906",
                      text_, range_.low.names.front()));
    }
    if (!target.ok()) return target.status();
    return target->revision ? Revisions{*target->revision} : Revisions{};
  }

  const RevisionMap& map_;
  const RevisionTable& table_;
  const std::string_view text_;
  const Range range_;
};

}  // namespace

absl::StatusOr<std::vector<std::uint32_t>> history_range(const RevisionMap& map, std::string_view range,
                                                         absl::Span<const std::string> rows) {
  absl::StatusOr<Range> parsed = parse_range(range, rows);
  if (!parsed.ok()) return parsed.status();
  return HistoryRange(map, range, *std::move(parsed)).list();
}

bool range_needs_rows(std::string_view range) {
  const std::vector<std::string_view> ends = split(trimmed(range), ':');
  return ends.size() == 2 && (ends[0] == "current" || ends[1] == "current");
}

}  // namespace limbeck
