#include "target.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "limbeck/revision_error.h"
#include "limbeck/revision_symbols.h"
#include "revision_lookup.h"
#include "revision_set.h"
#include "revision_walk.h"
#include "symbol_names.h"
#include "text.h"

namespace limbeck {
namespace {

using Revisions = std::vector<std::uint32_t>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_word_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// "3a9d+2": a number too large to read is out of range anyway.
std::optional<RelativeTarget> parse_walk(std::string_view text) {
  std::size_t sign = 0;
  while (sign < text.size() && is_word_character(text[sign])) ++sign;
  std::size_t end = sign + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (sign == text.size() || (text[sign] != '+' && text[sign] != '-') || end == sign + 1) return std::nullopt;
  RelativeTarget target;
  if (sign > 0) target.symbol = text.substr(0, sign);
  if (!absl::SimpleAtoi(absl_view(text.substr(sign + 1, end - sign - 1)), &target.distance))
    target.distance = INT64_MAX;
  if (text[sign] == '-') target.distance = -target.distance;
  return target;
}

absl::Status ambiguous_origin(const RevisionTable& table, std::string_view target, const RelativeTarget& relative,
                              const Origin& origin) {
  std::string remedy = "name the revision instead";
  if (const auto at = find_revision(table, origin.names.front()); at && !origin.are_symbols) {
    const char sign = relative.distance < 0 ? '-' : '+';
    const std::int64_t steps = relative.distance < 0 ? -relative.distance : relative.distance;
    remedy = fmt::format("say from which, as in {}@{}{}, or name the revision", revision_id(table, *at), sign, steps);
  }
  return revision_error(RevisionErrorKind::kAmbiguousRelative,
                        fmt::format("the target {} is ambiguous: the database is at {}; {}", target,
                                    absl::StrJoin(origin.names, ", "), remedy));
}

absl::Status wrong_way(std::string_view target, const RelativeTarget& relative, bool upgrade) {
  if (relative.distance == 0) {
    return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                          fmt::format("the target {} goes nowhere; +1 and -1 are the smallest steps", target));
  }
  return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                        upgrade
                            ? fmt::format("the target {} leads back, and an upgrade does not; downgrade to it", target)
                            : fmt::format("the target {} leads on, and a downgrade does not; upgrade to it", target));
}

// The rows on the branch; if there are none, the tips of what is applied of it.
absl::StatusOr<Revisions> origin_on_branch(const RevisionTable& table, const Origin& origin, std::string_view branch) {
  absl::StatusOr<Revisions> at = resolve_origin(table, origin);
  if (!at.ok() || at->empty()) return at;
  absl::StatusOr<RevisionSet> lineage = lineage_of(table, branch);
  if (!lineage.ok()) return lineage.status();
  Revisions rows;
  for (const std::uint32_t row : *at) {
    if (lineage->contains(row)) rows.push_back(row);
  }
  if (!rows.empty()) return rows;
  RevisionSet active(table, *at), below(table);
  active.add_ancestors(table);
  active &= *lineage;
  active.for_each([&](std::uint32_t revision) {
    for_each_parent(table, revision, [&](std::uint32_t parent) { below.insert(parent); });
  });
  active -= below;
  active.for_each([&](std::uint32_t revision) { rows.push_back(revision); });
  return rows;
}

absl::StatusOr<Revisions> upward_origin(const RevisionTable& table, const Origin& origin, std::string_view target,
                                        const RelativeTarget& relative) {
  if (!relative.branch && origin.names.size() > 1) return ambiguous_origin(table, target, relative, origin);
  if (!relative.branch && origin.are_symbols && !origin.names.empty()) {
    absl::StatusOr<std::optional<std::uint32_t>> start = resolve_revision(table, origin.names.front());
    if (!start.ok()) return start.status();
    return *start ? Revisions{**start} : Revisions{};
  }
  if (!relative.branch) return resolve_origin(table, origin);
  absl::StatusOr<Revisions> at = origin_on_branch(table, origin, *relative.branch);
  if (at.ok() && at->size() > 1) {
    return revision_error(
        RevisionErrorKind::kAmbiguousRelative,
        fmt::format("the target {} is ambiguous: {} is applied up to {}; name the revision, or one of these branches",
                    target, *relative.branch, id_list(table, *at)));
  }
  return at;
}

std::string described(std::optional<std::string_view> symbol) {
  return symbol ? fmt::format("'{}'", *symbol) : "the database's";
}

absl::StatusOr<std::optional<std::uint32_t>> resolve_start(const RevisionTable& table, const RelativeTarget& relative,
                                                           bool with_branch) {
  if (!with_branch || !relative.branch) return resolve_revision(table, *relative.symbol);
  return resolve_revision(table, fmt::format("{}@{}", *relative.branch, *relative.symbol));
}

absl::StatusOr<Revisions> resolve_symbol(const RevisionTable& table, std::string_view symbol) {
  absl::StatusOr<std::vector<Place>> places = resolve_places(table, symbol);
  if (!places.ok()) return places.status();
  Revisions revisions;
  for (const Place& place : *places) {
    if (place.kind != Place::Kind::kRevision) {
      return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                            fmt::format("the target {} leaves the history below a head", symbol));
    }
    revisions.push_back(place.revision);
  }
  return revisions;
}

// Where "-2" begins. Alembic takes the first row that the database returns where there are several; we ask.
absl::StatusOr<std::string> downward_origin(const RevisionTable& table, const Origin& origin, std::string_view target,
                                            const RelativeTarget& relative) {
  if (!relative.branch) {
    if (origin.names.empty()) {
      return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                            fmt::format("the target {} leaves the history: nothing is applied", target));
    }
    const auto differs = [&](const std::string& name) { return name != origin.names.front(); };
    if (std::any_of(origin.names.begin(), origin.names.end(), differs))
      return ambiguous_origin(table, target, relative, origin);
    return origin.names.front();
  }
  absl::StatusOr<Revisions> rows = resolve_origin(table, origin);
  if (!rows.ok()) return rows.status();
  absl::StatusOr<RevisionSet> lineage = lineage_of(table, *relative.branch);
  if (!lineage.ok()) return lineage.status();
  const auto is_elsewhere = [&](std::uint32_t revision) { return !lineage->contains(revision); };
  Revisions on_branch = *rows;
  std::erase_if(on_branch, is_elsewhere);
  if (on_branch.empty()) {
    on_branch = applied_tips(table, *rows);
    std::erase_if(on_branch, is_elsewhere);
  }
  if (on_branch.size() == 1) return std::string(revision_id(table, on_branch.front()));
  if (on_branch.empty()) {
    return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                          fmt::format("the target {} leaves the history: nothing above or below {} is applied", target,
                                      *relative.branch));
  }
  return revision_error(
      RevisionErrorKind::kAmbiguousRelative,
      fmt::format("the target {} is ambiguous: {} is applied up to {}; name the revision, or one of these branches",
                  target, *relative.branch, id_list(table, on_branch)));
}

// "-2" means the branch of its row: what that row does not name is a branch that there is not.
absl::Status check_rows_below(const RevisionTable& table, const Origin& origin, const RelativeTarget& relative) {
  if (origin.are_symbols) return absl::OkStatus();
  const absl::Status rows = resolve_origin(table, origin).status();
  if (rows.ok() || relative.branch) return rows;
  return revision_row_error(RevisionErrorKind::kUnknownBranch, std_view(rows.message()));
}

absl::StatusOr<DowngradeTarget> walk_back(const RevisionTable& table, const Origin& origin, std::string_view target,
                                          RelativeTarget relative, bool clamp);

// What fails wherever the walk begins is no question of where.
absl::Status failure_from_each(const RevisionTable& table, const Origin& origin, std::string_view target,
                               const RelativeTarget& relative, bool clamp, const absl::Status& ambiguous) {
  std::optional<absl::Status> failure;
  for (const std::string& name : origin.names) {
    const Origin alone{.names = absl::MakeConstSpan(&name, 1), .are_symbols = origin.are_symbols};
    const absl::Status status = walk_back(table, alone, target, relative, clamp).status();
    if (status.ok() || (failure && revision_error_kind(status) != revision_error_kind(*failure))) return ambiguous;
    if (!failure) failure = status;
  }
  return failure.value_or(ambiguous);
}

absl::StatusOr<DowngradeTarget> walk_back(const RevisionTable& table, const Origin& origin, std::string_view target,
                                          RelativeTarget relative, bool clamp) {
  const bool counts_from_rows = !relative.symbol;
  std::string at;  // has to live as long as `relative`
  if (counts_from_rows) {
    absl::StatusOr<std::string> found = downward_origin(table, origin, target, relative);
    if (!found.ok()) {
      if (relative.branch || origin.names.size() < 2) return found.status();
      return failure_from_each(table, origin, target, relative, clamp, found.status());
    }
    if (absl::Status s = check_rows_below(table, origin, relative); !s.ok()) return s;
    at = *std::move(found);
    relative.symbol = at;
    if (!relative.branch) relative.branch = at;
  }
  absl::StatusOr<std::optional<std::uint32_t>> start = resolve_start(table, relative, /*with_branch=*/true);
  if (!start.ok()) return start.status();
  const std::string from = described(counts_from_rows ? std::nullopt : relative.symbol);
  const Walk walk{.start = *start, .steps = relative.distance, .clamp = clamp, .target = target, .origin = from};
  absl::StatusOr<WalkEnd> end = walk_revisions(table, walk);
  if (!end.ok()) return end.status();
  if (end->place.kind == Place::Kind::kOutside) return out_of_range(walk, *end);
  DowngradeTarget result;
  if (relative.branch) result.branch = std::string(*relative.branch);
  if (end->place.kind == Place::Kind::kRevision) result.revision = end->place.revision;
  result.walked_to_base = !result.revision;
  return result;
}

absl::StatusOr<DowngradeTarget> walk_forward(const RevisionTable& table, std::string_view target,
                                             const RelativeTarget& relative, bool clamp) {
  if (!relative.symbol) return wrong_way(target, relative, /*upgrade=*/false);
  absl::StatusOr<std::optional<std::uint32_t>> start = resolve_start(table, relative, /*with_branch=*/false);
  if (!start.ok()) return start.status();
  const std::string from = described(relative.symbol);
  const Walk walk{.start = *start,
                  .steps = relative.distance,
                  .branch = relative.branch,
                  .clamp = clamp,
                  .target = target,
                  .origin = from};
  absl::StatusOr<WalkEnd> end = walk_revisions(table, walk);
  if (!end.ok()) return end.status();
  if (end->place.kind != Place::Kind::kRevision) return out_of_range(walk, *end);
  DowngradeTarget result{.revision = end->place.revision, .branch = {}};
  if (relative.branch) result.branch = std::string(*relative.branch);
  return result;
}

}  // namespace

std::optional<RelativeTarget> parse_relative_target(const RevisionTable& table, std::string_view target) {
  std::optional<RelativeTarget> walk;
  for (std::size_t at = target.find('@', 1); at != std::string_view::npos && !walk; at = target.find('@', at + 1)) {
    walk = parse_walk(target.substr(at + 1));
    if (walk) walk->branch = target.substr(0, at);
  }
  if (!walk) walk = parse_walk(target);
  if (walk && find_tagged_revision(table, target)) return std::nullopt;
  return walk;
}

absl::StatusOr<Revisions> resolve_origin(const RevisionTable& table, const Origin& origin) {
  if (!origin.are_symbols) return resolve_rows(table, origin.names);
  Revisions revisions;
  for (const std::string& symbol : origin.names) {
    absl::StatusOr<Revisions> found = resolve_symbol(table, symbol);
    if (!found.ok()) return found.status();
    revisions.insert(revisions.end(), found->begin(), found->end());
  }
  return revisions;
}

absl::StatusOr<Revisions> resolve_upgrade_target(const RevisionTable& table, const Origin& origin,
                                                 std::string_view target, bool clamp) {
  const auto relative = parse_relative_target(table, target);
  if (!relative) return resolve_symbol(table, target);
  const bool up = relative->distance > 0;
  if (!relative->symbol && !up) return wrong_way(target, *relative, /*upgrade=*/true);
  const std::string from = described(relative->symbol);
  Walk walk{.steps = relative->distance, .clamp = clamp, .target = target, .origin = from};
  if (up) walk.branch = relative->branch;
  if (relative->symbol) {
    absl::StatusOr<std::optional<std::uint32_t>> start = resolve_start(table, *relative, /*with_branch=*/!up);
    if (!start.ok()) return start.status();
    walk.start = *start;
  } else {
    absl::StatusOr<Revisions> at = upward_origin(table, origin, target, *relative);
    if (!at.ok()) return at.status();
    if (!at->empty()) walk.start = at->front();
  }
  absl::StatusOr<WalkEnd> end = walk_revisions(table, walk);
  if (!end.ok()) return end.status();
  if (end->place.kind == Place::Kind::kRevision) return Revisions{end->place.revision};
  if (clamp) return Revisions{};
  return out_of_range(walk, *end);
}

absl::StatusOr<DowngradeTarget> resolve_downgrade_target(const RevisionTable& table, const Origin& origin,
                                                         std::string_view target, bool clamp) {
  if (const auto relative = parse_relative_target(table, target)) {
    return relative->distance < 0 ? walk_back(table, origin, target, *relative, clamp)
                                  : walk_forward(table, target, *relative, clamp);
  }
  const std::size_t at = target.rfind('@');
  const std::string_view symbol = at == std::string_view::npos ? target : target.substr(at + 1);
  absl::StatusOr<std::optional<std::uint32_t>> revision = resolve_revision(table, symbol);
  if (!revision.ok()) return revision.status();
  DowngradeTarget result{.revision = *revision, .branch = {}};
  if (at != std::string_view::npos && at > 0) result.branch = std::string(target.substr(0, at));
  return result;
}

}  // namespace limbeck
