#include "symbol_names.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "limbeck/revision_error.h"
#include "limbeck/revision_symbols.h"
#include "nearest_name.h"
#include "revision_lookup.h"

namespace limbeck {
namespace {

using Candidate = std::pair<std::string_view, std::uint32_t>;

// Shorter names have to be written out.
bool is_long_enough(std::string_view name) {
  const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  return std::count_if(name.begin(), name.end(), begins_character) > 3;
}

// Ids and labels, as Alembic has it.
std::vector<Candidate> names_with_prefix(const RevisionTable& table, std::string_view prefix) {
  std::vector<Candidate> found;
  for (const std::uint32_t revision : find_revisions_with_prefix(table, prefix)) {
    if (is_long_enough(revision_id(table, revision))) found.emplace_back(revision_id(table, revision), revision);
  }
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const IndexRange labels = table.revisions[i].labels;
    for (std::uint32_t n = 0; n < labels.count; ++n) {
      const std::string_view label = table.view(table.names[labels.begin + n]);
      if (label.substr(0, prefix.size()) == prefix && is_long_enough(label)) found.emplace_back(label, i);
    }
  }
  return found;
}

absl::Status unknown_name(const RevisionTable& table, std::string_view name) {
  if (name.empty() || name.find_first_of("@:+- \t\r\n") != std::string_view::npos) {
    return revision_error(
        RevisionErrorKind::kUnknownRevision,
        fmt::format("'{}' is no target; give head, base, a revision, a unique beginning of one, a branch label, a tag, "
                    "label@head, +N or -N",
                    name));
  }
  const std::string_view nearest = nearest_target(table, name);
  if (nearest == name) {
    return revision_error(RevisionErrorKind::kUnknownRevision,
                          fmt::format("'{}' is a word with a meaning of its own, and names no branch", name));
  }
  return revision_error(RevisionErrorKind::kUnknownRevision,
                        fmt::format("there is no revision, label or tag '{}'{}", name,
                                    nearest.empty() ? "" : fmt::format("; did you mean '{}'?", nearest)));
}

absl::Status ambiguous_prefix(std::string_view name, const std::vector<Candidate>& candidates) {
  constexpr std::size_t kShown = 10;
  std::string list;
  for (std::size_t i = 0; i < std::min(kShown, candidates.size()); ++i)
    list.append(i == 0 ? "" : ", ").append(candidates[i].first);
  if (candidates.size() > kShown) list += ", ...";
  return revision_error(RevisionErrorKind::kAmbiguousPrefix,
                        fmt::format("'{}' is the beginning of {} names: {}; write more of the one you mean", name,
                                    candidates.size(), list));
}

absl::StatusOr<std::uint32_t> find_prefix(const RevisionTable& table, std::string_view name,
                                          const RevisionSet* lineage) {
  if (name.empty()) return unknown_name(table, name);
  std::vector<Candidate> candidates = names_with_prefix(table, name);
  if (lineage != nullptr) {
    std::erase_if(candidates, [&](const Candidate& candidate) { return !lineage->contains(candidate.second); });
  }
  if (candidates.empty()) return unknown_name(table, name);
  if (candidates.size() > 1) return ambiguous_prefix(name, candidates);
  return candidates.front().second;
}

}  // namespace

SymbolNames split_symbol(std::string_view symbol) {
  const std::size_t at = symbol.find('@');
  if (at == std::string_view::npos) return {{}, symbol};
  return {symbol.substr(0, at), symbol.substr(at + 1)};
}

std::optional<std::uint32_t> find_exact_name(const RevisionTable& table, std::string_view name) {
  if (auto revision = find_revision(table, name)) return revision;
  if (auto revision = find_labelled_revision(table, name)) return revision;
  return find_tagged_revision(table, name);
}

absl::StatusOr<std::uint32_t> find_name(const RevisionTable& table, std::string_view name,
                                        std::optional<std::string_view> branch) {
  if (!branch) {
    if (auto revision = find_exact_name(table, name)) return *revision;
    return find_prefix(table, name, nullptr);
  }
  absl::StatusOr<std::uint32_t> branch_revision = find_branch(table, *branch);
  if (!branch_revision.ok()) return branch_revision;
  const RevisionSet lineage = lineage_of(table, {*branch_revision}, Links::kParents);
  const auto revision = find_exact_name(table, name);
  if (!revision) return find_prefix(table, name, &lineage);
  if (lineage.contains(*revision)) return *revision;
  return revision_error(RevisionErrorKind::kNotInBranch,
                        fmt::format("revision {} is neither above nor below {}; write {} alone, or another branch",
                                    revision_id(table, *revision), *branch, name));
}

absl::StatusOr<std::uint32_t> find_branch(const RevisionTable& table, std::string_view branch) {
  absl::StatusOr<std::uint32_t> revision = find_name(table, branch);
  if (revision.ok()) return revision;
  return revision_error(RevisionErrorKind::kUnknownBranch,
                        fmt::format("'{}@': a branch is a label or a revision, but {}", branch,
                                    std::string(revision.status().message())));
}

RevisionSet lineage_of(const RevisionTable& table, absl::Span<const std::uint32_t> revisions, Links links) {
  RevisionSet above(table, revisions), lineage(table, revisions);
  above.add_descendants(table, links);
  lineage.add_ancestors(table, links);
  lineage |= above;
  return lineage;
}

absl::StatusOr<RevisionSet> lineage_of(const RevisionTable& table, std::string_view symbol, Links links) {
  const SymbolNames names = split_symbol(symbol);
  const bool is_reserved = names.name == "head" || names.name == "heads" || names.name == "base";
  std::vector<std::uint32_t> against;
  if (is_reserved) {
    absl::StatusOr<std::vector<std::uint32_t>> revisions = resolve_revisions(table, symbol);
    // That the branch is none is said below, as of any name.
    const bool has_no_branch = revision_error_kind(revisions.status()) == RevisionErrorKind::kUnknownBranch;
    if (!revisions.ok() && !has_no_branch) return revisions.status();
    if (revisions.ok()) against = *std::move(revisions);
  }
  if (names.branch) {
    absl::StatusOr<std::uint32_t> branch = find_name(table, *names.branch);
    if (!branch.ok()) return branch.status();
    against.push_back(*branch);
  }
  if (!is_reserved) {
    absl::StatusOr<std::uint32_t> revision = find_name(table, names.name);
    if (!revision.ok()) return revision.status();
    against.push_back(*revision);
  }
  if (!against.empty()) return lineage_of(table, against, links);
  RevisionSet everything(table);
  for (std::uint32_t i = 0; i < table.revision_count; ++i) everything.insert(i);
  return everything;
}

}  // namespace limbeck
