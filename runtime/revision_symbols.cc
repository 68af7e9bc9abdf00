#include "limbeck/revision_symbols.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "limbeck/revision_map.h"
#include "revision_lookup.h"
#include "revision_set.h"
#include "revision_walk.h"
#include "symbol_names.h"
#include "text.h"

namespace limbeck {
namespace {

absl::StatusOr<std::vector<std::uint32_t>> heads_of(const RevisionTable& table, const SymbolNames& names) {
  std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/names.name == "heads" && !names.branch);
  if (!names.branch || heads.empty()) return heads;
  absl::StatusOr<RevisionSet> lineage = lineage_of(table, *names.branch);
  if (!lineage.ok()) return lineage.status();
  std::erase_if(heads, [&](std::uint32_t head) { return !lineage->contains(head); });
  return heads;
}

// Where a branch does not matter, it still has to be one; a reserved word is none.
absl::Status check_branch(const RevisionTable& table, const SymbolNames& names) {
  return names.branch ? find_branch(table, *names.branch).status() : absl::OkStatus();
}

absl::Status several_heads(const RevisionTable& table, const SymbolNames& names, absl::Span<const std::uint32_t> heads,
                           bool heads_is_an_answer) {
  const std::string prefix = names.branch ? std::string(*names.branch) + "@" : "";
  const std::string remedy = heads_is_an_answer ? fmt::format("name one of them, or write '{}heads' for all", prefix)
                                                : std::string("name one of them");
  return revision_error(
      RevisionErrorKind::kMultipleHeads,
      fmt::format("'{}{}' is ambiguous, the heads are {}; {}", prefix, names.name, id_list(table, heads), remedy));
}

// "-3"
std::optional<std::int64_t> steps_down(std::string_view name) {
  if (name.size() < 2 || name[0] != '-' || name.find_first_not_of("0123456789", 1) != std::string_view::npos)
    return std::nullopt;
  std::int64_t steps = 0;
  if (!absl::SimpleAtoi(absl_view(name), &steps)) steps = -INT64_MAX;
  return steps == 0 ? std::nullopt : std::optional(steps);
}

absl::StatusOr<std::vector<Place>> below_heads(const RevisionTable& table, std::string_view symbol,
                                               const SymbolNames& names, std::int64_t steps) {
  std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/true);
  if (names.branch) {
    const RevisionMap map(table);
    std::erase_if(heads, [&](std::uint32_t head) { return !map.has_label(head, *names.branch); });
  }
  std::vector<Place> places;
  for (const std::uint32_t head : heads) {
    absl::StatusOr<WalkEnd> end = walk_revisions(table, {.start = head, .steps = steps, .target = symbol});
    if (!end.ok()) return end.status();
    places.push_back(end->place);
  }
  return places;
}

std::string quoted_list(absl::Span<const std::string> rows) { return "'" + absl::StrJoin(rows, "', '") + "'"; }

absl::Status unknown_rows(const RevisionTable& table, absl::Span<const std::string> unknown) {
  if (const auto meant = find_revisions_with_prefix(table, unknown.front());
      unknown.size() == 1 && meant.size() == 1 && !unknown.front().empty()) {
    return revision_row_error(
        RevisionErrorKind::kUnknownRevision,
        fmt::format("the database is at '{0}', which is no revision but the beginning of {1}; if that is meant: UPDATE "
                    "{2} SET version_num = '{1}' WHERE version_num = '{0}'",
                    unknown.front(), revision_id(table, meant.front()), table.view(table.version_table)));
  }
  return revision_row_error(
      RevisionErrorKind::kUnknownRevision,
      fmt::format("the database is at {} {}, which this program does not know: it is ahead of this program, or not "
                  "this program's database; run the release that knows it, or take the database back with that release",
                  unknown.size() == 1 ? "revision" : "revisions", quoted_list(unknown)));
}

}  // namespace

absl::StatusOr<std::vector<Place>> resolve_places(const RevisionTable& table, std::string_view symbol) {
  const SymbolNames names = split_symbol(symbol);
  if (names.name == "base") return std::vector<Place>{};
  if (const auto steps = steps_down(names.name)) return below_heads(table, symbol, names, *steps);
  if (names.name != "head" && names.name != "heads") {
    absl::StatusOr<std::uint32_t> revision = find_name(table, names.name, names.branch);
    if (!revision.ok()) return revision.status();
    return std::vector<Place>{{.revision = *revision}};
  }
  absl::StatusOr<std::vector<std::uint32_t>> heads = heads_of(table, names);
  if (!heads.ok()) return heads.status();
  if (names.name == "head" && heads->size() > 1) return several_heads(table, names, *heads, true);
  if (absl::Status s = check_branch(table, names); !s.ok() && !heads->empty()) return s;
  std::vector<Place> places;
  for (const std::uint32_t head : *heads) places.push_back({.revision = head});
  return places;
}

absl::StatusOr<std::vector<std::uint32_t>> resolve_revisions(const RevisionTable& table, std::string_view symbol) {
  absl::StatusOr<std::vector<Place>> places = resolve_places(table, symbol);
  if (!places.ok()) return places.status();
  std::vector<std::uint32_t> revisions;
  for (const Place& place : *places) {
    if (place.kind == Place::Kind::kRevision) revisions.push_back(place.revision);
    if (place.kind != Place::Kind::kOutside) continue;
    return revision_error(RevisionErrorKind::kRelativeOutOfRange,
                          fmt::format("the target {} leaves the history: a head has fewer revisions below it", symbol));
  }
  return revisions;
}

absl::StatusOr<std::optional<std::uint32_t>> resolve_revision(const RevisionTable& table, std::string_view symbol) {
  const SymbolNames names = split_symbol(symbol);
  if (names.name == "base") {
    if (absl::Status s = check_branch(table, names); !s.ok()) return s;
    return std::nullopt;
  }
  if (names.name != "head" && names.name != "heads") {
    absl::StatusOr<std::uint32_t> revision = find_name(table, names.name, names.branch);
    if (!revision.ok()) return revision.status();
    return *revision;
  }
  absl::StatusOr<std::vector<std::uint32_t>> heads = heads_of(table, names);
  if (!heads.ok()) return heads.status();
  if (heads->size() > 1) return several_heads(table, names, *heads, false);
  if (absl::Status s = check_branch(table, names); !s.ok()) return s;
  return heads->empty() ? std::nullopt : std::optional(heads->front());
}

absl::StatusOr<std::vector<std::uint32_t>> resolve_rows(const RevisionTable& table,
                                                        absl::Span<const std::string> rows) {
  std::vector<std::uint32_t> known;
  std::vector<std::string> unknown;
  for (const std::string& row : rows) {
    if (auto revision = find_revision(table, row)) {
      known.push_back(*revision);
    } else {
      unknown.push_back(row);
    }
  }
  if (unknown.empty()) return known;
  return unknown_rows(table, unknown);
}

absl::StatusOr<std::vector<std::uint32_t>> current_revisions(const RevisionTable& table,
                                                             absl::Span<const std::string> rows) {
  absl::StatusOr<std::vector<std::uint32_t>> known = resolve_rows(table, rows);
  if (!known.ok()) return known.status();
  return applied_tips(table, *known);
}

}  // namespace limbeck
