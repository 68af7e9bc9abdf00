#include "revision_walk.h"

#include <string>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "limbeck/revision_error.h"
#include "revision_children.h"
#include "revision_lookup.h"
#include "symbol_names.h"

namespace limbeck {
namespace {

constexpr Place kOutside{.kind = Place::Kind::kOutside};
constexpr Place kBase{.kind = Place::Kind::kBase};

Place place_at(std::optional<std::uint32_t> revision) { return revision ? Place{.revision = *revision} : kBase; }

std::string id_of(const RevisionTable& table, std::optional<std::uint32_t> revision) {
  return revision ? std::string(revision_id(table, *revision)) : "base";
}

absl::Status ambiguous(const RevisionTable& table, const Walk& walk, std::optional<std::uint32_t> at,
                       const std::vector<std::uint32_t>& next) {
  return revision_error(
      RevisionErrorKind::kAmbiguousWalk,
      fmt::format("the target {} is ambiguous: {} {} {}; name the revision instead", walk.target, id_of(table, at),
                  walk.steps > 0 ? "is followed by" : (at ? "merges" : "lies below"), id_list(table, next)));
}

absl::StatusOr<WalkEnd> walk_up(const RevisionTable& table, const Walk& walk) {
  const RevisionChildren children(table);
  std::optional<std::uint32_t> at = walk.start;
  std::optional<RevisionSet> lineage;
  for (std::int64_t taken = 0; taken < walk.steps; ++taken) {
    std::vector<std::uint32_t> next;
    if (at) {
      next.assign(children.of(*at).begin(), children.of(*at).end());
    } else {
      for (std::uint32_t i = 0; i < table.revision_count; ++i) {
        if (parents_of(table, i).empty()) next.push_back(i);
      }
    }
    if (walk.branch && (!next.empty() || *walk.branch == "head")) {
      if (!lineage) {
        absl::StatusOr<RevisionSet> found = lineage_of(table, *walk.branch);
        if (!found.ok()) return found.status();
        lineage = *std::move(found);
      }
      std::erase_if(next, [&](std::uint32_t revision) { return !lineage->contains(revision); });
    }
    if (next.empty()) return WalkEnd{walk.clamp ? place_at(at) : kOutside, taken};
    if (next.size() > 1) return ambiguous(table, walk, at, next);
    at = next.front();
  }
  return WalkEnd{place_at(at), walk.steps < 0 ? -walk.steps : walk.steps};
}

absl::StatusOr<WalkEnd> walk_down(const RevisionTable& table, const Walk& walk) {
  std::optional<std::uint32_t> at = walk.start;
  for (std::int64_t taken = 0; taken < -walk.steps; ++taken) {
    std::vector<std::uint32_t> next;
    if (at) {
      next.assign(parents_of(table, *at).begin(), parents_of(table, *at).end());
    } else {
      next = find_heads(table, /*effective=*/false);
    }
    if (next.empty()) {
      const bool is_last = taken + 1 == -walk.steps;
      return WalkEnd{is_last || walk.clamp ? kBase : kOutside, taken + 1};
    }
    if (next.size() > 1) return ambiguous(table, walk, at, next);
    at = next.front();
  }
  return WalkEnd{place_at(at), walk.steps < 0 ? -walk.steps : walk.steps};
}

}  // namespace

absl::StatusOr<WalkEnd> walk_revisions(const RevisionTable& table, const Walk& walk) {
  return walk.steps > 0 ? walk_up(table, walk) : walk_down(table, walk);
}

absl::Status out_of_range(const Walk& walk, const WalkEnd& end) {
  return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                        fmt::format("the target {} leaves the history: there {} only {} revision{} {} {}", walk.target,
                                    end.taken == 1 ? "is" : "are", end.taken, end.taken == 1 ? "" : "s",
                                    walk.steps > 0 ? "after" : "up to", walk.origin));
}

}  // namespace limbeck
