#include "commands/new_revision.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <utility>

#include "graph/graph.h"
#include "limbeck/exit_code.h"
#include "limbeck/revision_symbols.h"

namespace limbeck {
namespace {

absl::Status refused(const std::string& sentence) { return error_with_exit_code(kExitUsage, sentence); }

std::string list_ids(const RevisionMap& map, const std::vector<std::uint32_t>& revisions) {
  std::string list;
  for (std::uint32_t revision : revisions) list += (list.empty() ? "" : ", ") + std::string(map.id(revision));
  return list;
}

// Twelve hexadecimal digits, as Alembic's.
std::string random_id(const RevisionMap& map) {
  std::random_device random;
  while (true) {
    const std::uint64_t bits = (std::uint64_t{random()} << 32 | random()) & 0xFFFF'FFFF'FFFF;
    std::string id = fmt::format("{:012x}", bits);
    const auto& all = map.load_order();
    if (std::none_of(all.begin(), all.end(), [&](std::uint32_t revision) { return map.id(revision) == id; })) return id;
  }
}

absl::StatusOr<std::vector<std::uint32_t>> resolve_head(const RevisionMap& map, const std::string& symbol) {
  absl::StatusOr<std::vector<std::uint32_t>> revisions = resolve_revisions(map.table(), symbol);
  if (revisions.ok() || symbol != "head" ||
      revision_error_kind(revisions.status()) != RevisionErrorKind::kMultipleHeads)
    return revisions;
  return revision_error(
      RevisionErrorKind::kMultipleHeads,
      fmt::format("there are {} heads ({}): say with --head which one to revise, or merge them first: merge heads",
                  map.heads().size(), list_ids(map, map.heads())));
}

// Is `ancestor` above `revision`? Over parents alone: who merges a branch with what it depends on wants one history of
// both.
bool is_ancestor(const RevisionMap& map, std::uint32_t ancestor, std::uint32_t revision) {
  std::vector<bool> found(map.size());
  found[revision] = true;
  for (std::uint32_t i = revision + 1; i-- > ancestor;) {
    if (!found[i]) continue;
    for (std::uint32_t parent : map.parents(i)) found[parent] = true;
  }
  return found[ancestor];
}

absl::Status check_parents(const RevisionMap& map, const RevisionRequest& request,
                           const std::vector<std::uint32_t>& parents) {
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const std::string id(map.id(parents[i]));
    if (std::find(parents.begin(), parents.begin() + static_cast<std::ptrdiff_t>(i), parents[i]) !=
        parents.begin() + static_cast<std::ptrdiff_t>(i))
      return refused(fmt::format("revision '{}' is named twice", id));
    if (!request.splice && !map.is_head(parents[i]))
      return refused(
          fmt::format("revision '{}' is not a head ({} revises it); write --splice to begin a new branch there", id,
                      list_ids(map, {map.children(parents[i]).begin(), map.children(parents[i]).end()})));
  }
  for (std::uint32_t upper : parents)
    for (std::uint32_t lower : parents)
      if (upper != lower && is_ancestor(map, lower, upper))
        return refused(fmt::format("revision '{}' is an ancestor of '{}': who revises the one has the other already",
                                   map.id(lower), map.id(upper)));
  if (request.is_merge && parents.size() < 2)
    return refused(parents.empty()
                       ? std::string("there is nothing to merge: no revision is named so")
                       : fmt::format("there is nothing to merge: a merge takes two revisions, and here is only '{}'",
                                     map.id(parents.front())));
  return absl::OkStatus();
}

absl::StatusOr<std::vector<std::string>> resolve_dependencies(const RevisionMap& map,
                                                              const std::vector<std::string>& symbols) {
  std::vector<std::string> names;
  for (const std::string& symbol : symbols) {
    const absl::StatusOr<std::optional<std::uint32_t>> revision = resolve_revision(map.table(), symbol);
    if (!revision.ok()) return revision.status();
    if (!*revision) return refused(fmt::format("--depends-on: '{}' is no revision", symbol));
    const IndexRange labels = map.entry(**revision).labels;
    const bool is_label = std::any_of(map.table().names + labels.begin, map.table().names + labels.begin + labels.count,
                                      [&](TextRange label) { return map.table().view(label) == symbol; });
    std::string name = is_label ? symbol : std::string(map.id(**revision));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

template <std::size_t... I>
Names names_of_size(const std::vector<std::string>& names, std::index_sequence<I...>) {
  if constexpr (sizeof...(I) == 0)
    return Names();
  else
    return Names({std::string_view(names[I])...});
}

template <std::size_t... Size>
Names to_names(const std::vector<std::string>& names, std::index_sequence<Size...>) {
  using Make = Names (*)(const std::vector<std::string>&);
  constexpr Make kMake[] = {
      [](const std::vector<std::string>& list) { return names_of_size(list, std::make_index_sequence<Size>()); }...};
  return kMake[names.size()](names);
}

Names to_names(const std::vector<std::string>& names) {
  return to_names(names, std::make_index_sequence<Names::kMaximum + 1>());
}

// The diagnostic as a sentence about the command line: what is wrong stands before the remedy, which speaks of files.
std::string as_refusal(const Diagnostic& diagnostic) {
  const std::string fact = diagnostic.message.substr(0, diagnostic.message.rfind("; "));
  const bool is_about_id = diagnostic.code == "LBK102" || diagnostic.code == "LBK103" || diagnostic.code == "LBK104" ||
                           diagnostic.code == "LBK105";
  if (is_about_id) return fact + "; choose another --rev-id";
  if (diagnostic.code == "LBK111" || diagnostic.code == "LBK112") return fact + "; choose another --branch-label";
  return diagnostic.message;
}

}  // namespace

absl::StatusOr<NewRevision> resolve_request(const RevisionMap& map, const RevisionRequest& request) {
  std::vector<std::uint32_t> parents;
  for (const std::string& symbol : request.heads) {
    const absl::StatusOr<std::vector<std::uint32_t>> revisions = resolve_head(map, symbol);
    if (!revisions.ok()) return revisions.status();
    parents.insert(parents.end(), revisions->begin(), revisions->end());
  }
  if (const absl::Status status = check_parents(map, request, parents); !status.ok()) return status;
  absl::StatusOr<std::vector<std::string>> depends_on = resolve_dependencies(map, request.depends_on);
  if (!depends_on.ok()) return depends_on.status();
  NewRevision revision;
  revision.id = request.id.empty() ? random_id(map) : request.id;
  revision.labels = request.labels;
  revision.depends_on = *std::move(depends_on);
  for (std::uint32_t parent : parents) revision.parents.emplace_back(map.id(parent));
  revision.message = request.message;
  if (revision.message.empty())
    revision.message =
        request.is_merge ? fmt::format("merge {}", fmt::join(revision.parents, " and ")) : "empty message";
  return revision;
}

// Asks the build's own checks, with the revision among the others.
absl::Status check_new_revision(std::span<const MigrationFile> files, const NewRevision& revision) {
  for (const std::vector<std::string>* names : {&revision.parents, &revision.labels, &revision.depends_on})
    if (names->size() > Names::kMaximum)
      return refused(fmt::format("a migration names at most {} revisions or labels in one list, not {}",
                                 Names::kMaximum, names->size()));
  Migration migration;
  migration.id = revision.id;
  migration.revises = to_names(revision.parents);
  migration.branch_labels = to_names(revision.labels);
  migration.depends_on = to_names(revision.depends_on);
  migration.upgrade = [](Operations&) {};
  constexpr int kLine = 1;
  // Its name comes last, so that it is the one to be blamed.
  const MigrationFile file = {"\x7F", "", &migration, &kLine};
  std::vector<MigrationFile> all(files.begin(), files.end());
  all.push_back(file);
  DiagnosticSink sink;
  build_graph(all, {.allow_multiple_heads = true}, sink);
  const std::string taken = fmt::format("'{}' is a revision id already", revision.id);
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    if (diagnostic.severity != Severity::kError) continue;
    if (diagnostic.at.file == file.path) return refused(as_refusal(diagnostic));
    // Somebody else's label or tag is blamed for being called as the new revision is.
    if (diagnostic.message.find(taken) != std::string::npos)
      return refused(fmt::format("'{}' is a branch label or a tag already; choose another --rev-id", revision.id));
  }
  return absl::OkStatus();
}

}  // namespace limbeck
