#include "target.h"

#include <cctype>
#include <optional>

#include "absl/strings/numbers.h"
#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "nearest_name.h"
#include "revision_lookup.h"
#include "text.h"

namespace limbeck {
namespace {

absl::Status usage_error(std::string_view message) { return error_with_exit_code(kExitUsage, message); }

std::string id_list(const RevisionTable& table, absl::Span<const std::uint32_t> revisions) {
  return absl::StrJoin(revisions, ", ", [&](std::string* out, std::uint32_t revision) {
    const std::string_view id = revision_id(table, revision);
    out->append(id.data(), id.size());
  });
}

// "+2", "-1": nothing for anything else. A number too large to read is out of range anyway.
std::optional<std::int64_t> relative_distance(std::string_view text) {
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  for (const char c : text.substr(1)) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return std::nullopt;
  }
  std::int64_t number = 0;
  if (!absl::SimpleAtoi(absl_view(text.substr(1)), &number)) number = INT64_MAX;
  return text[0] == '-' ? -number : number;
}

std::vector<std::uint32_t> children(const RevisionTable& table, std::optional<std::uint32_t> revision) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = revision ? *revision + 1 : 0; i < table.revision_count; ++i) {
    const IndexRange parents = table.revisions[i].parents;
    bool is_child = !revision && parents.count == 0;
    for (std::uint32_t p = 0; p < parents.count; ++p) is_child |= table.links[parents.begin + p] == revision;
    if (is_child) found.push_back(i);
  }
  return found;
}

std::vector<std::uint32_t> parents(const RevisionTable& table, std::uint32_t revision) {
  const IndexRange range = table.revisions[revision].parents;
  return {table.links + range.begin, table.links + range.begin + range.count};
}

absl::StatusOr<Target> walk(const RevisionTable& table, std::string_view text, std::int64_t distance,
                            std::optional<std::uint32_t> at) {
  const std::int64_t wanted = distance < 0 ? -distance : distance;
  Target target;
  for (std::int64_t walked = 0; walked < wanted; ++walked) {
    std::vector<std::uint32_t> next;
    if (distance > 0) next = children(table, at);
    if (distance < 0 && at) next = parents(table, *at);
    // Below the first revision lies base, and nothing below that.
    const bool to_base = distance < 0 && at && next.empty();
    if (next.empty() && !to_base) {
      return usage_error(fmt::format("the target {} leaves the history: there {} only {} revision{} {} the database's",
                                     text, walked == 1 ? "is" : "are", walked, walked == 1 ? "" : "s",
                                     distance > 0 ? "after" : "up to"));
    }
    if (next.size() > 1) {
      return usage_error(fmt::format("the target {} is ambiguous: {} {} {}; name the revision instead", text,
                                     at ? revision_id(table, *at) : "base", distance > 0 ? "is followed by" : "merges",
                                     id_list(table, next)));
    }
    if (distance < 0) target.lowest_to_go = at;
    at = to_base ? std::nullopt : std::optional(next.front());
  }
  if (at) target.revisions = {*at};
  return target;
}

absl::StatusOr<Target> resolve_relative(const RevisionTable& table, std::string_view text, std::int64_t distance,
                                        absl::Span<const std::uint32_t> rows) {
  if (distance == 0)
    return usage_error(fmt::format("the target {} goes nowhere; +1 and -1 are the smallest steps", text));
  if (rows.size() > 1) {
    return usage_error(fmt::format("the target {} is ambiguous: the database is at {}; name the revision instead", text,
                                   id_list(table, rows)));
  }
  return walk(table, text, distance, rows.empty() ? std::nullopt : std::optional(rows.front()));
}

absl::StatusOr<Target> resolve_prefix(const RevisionTable& table, std::string_view name) {
  const auto candidates = find_revisions_with_prefix(table, name);
  if (candidates.size() == 1) return Target{.revisions = {candidates.front()}};
  if (candidates.empty()) {
    const std::string_view nearest = nearest_target(table, name);
    return usage_error(fmt::format("there is no revision, label or tag '{}'{}", name,
                                   nearest.empty() ? "" : fmt::format("; did you mean '{}'?", nearest)));
  }
  constexpr std::size_t kShown = 10;
  const std::size_t shown = std::min(candidates.size(), kShown);
  return usage_error(fmt::format("'{}' is the beginning of {} revisions: {}{}; write more of the one you mean", name,
                                 candidates.size(), id_list(table, candidates.subspan(0, shown)),
                                 shown < candidates.size() ? ", ..." : ""));
}

}  // namespace

absl::StatusOr<Target> resolve_target(const RevisionTable& table, std::string_view text,
                                      absl::Span<const std::uint32_t> rows) {
  if (text == "base") return Target{};
  if (text == "heads") return Target{.revisions = find_heads(table, /*effective=*/true)};
  if (text == "head") {
    const std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/false);
    if (heads.size() <= 1) return Target{.revisions = heads};
    return usage_error(fmt::format("'head' is ambiguous, the heads are {}; name one of them, or write 'heads' for all",
                                   id_list(table, heads)));
  }
  if (auto distance = relative_distance(text)) return resolve_relative(table, text, *distance, rows);
  if (auto revision = find_revision(table, text)) return Target{.revisions = {*revision}};
  if (auto revision = find_named_revision(table, text)) return Target{.revisions = {*revision}};
  if (text.empty() || text.find_first_of("@:+- \t\r\n") != std::string_view::npos) {
    return usage_error(fmt::format(
        "'{}' is no target; give head, base, a revision, a unique beginning of one, a branch label, a tag, +N or -N",
        text));
  }
  return resolve_prefix(table, text);
}

}  // namespace limbeck
