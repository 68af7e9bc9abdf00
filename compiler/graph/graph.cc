#include "graph/graph.h"

#include <algorithm>
#include <cstring>

#include "graph/checks.h"

namespace limbeck {
namespace {

// "1975ea83b712_create_users.cc" without ".cc".
std::string_view stem_of(std::string_view file) {
  return file.size() > 3 && file.substr(file.size() - 3) == ".cc" ? file.substr(0, file.size() - 3) : file;
}

std::string default_message(std::string_view stem) {
  const std::size_t underscore = stem.find('_');
  std::string message(underscore == std::string_view::npos ? std::string_view() : stem.substr(underscore + 1));
  std::replace(message.begin(), message.end(), '_', ' ');
  return message;
}

// So that lists and comments of one line stay such.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

Revision read_file(const MigrationFile& file) {
  Revision revision;
  const std::string_view stem = stem_of(file.name);
  const Migration& migration = *file.migration;
  revision.id = migration.id.data() != nullptr ? migration.id : stem.substr(0, stem.find('_'));
  revision.message = one_line(migration.message.empty() ? default_message(stem) : std::string(migration.message));
  revision.file = &file;
  revision.migration = &migration;
  revision.at = {file.path, file.line == nullptr ? 0 : *file.line};
  return revision;
}

std::vector<Revision> read_files(std::span<const MigrationFile> files, DiagnosticSink& sink) {
  std::vector<const MigrationFile*> sorted;
  for (const MigrationFile& file : files) sorted.push_back(&file);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const MigrationFile* a, const MigrationFile* b) { return std::strcmp(a->name, b->name) < 0; });
  std::vector<Revision> revisions;
  for (const MigrationFile* file : sorted) {
    if (file->migration != nullptr) {
      revisions.push_back(read_file(*file));
      continue;
    }
    sink.error("LBK101", {file->path, 1},
               "this file has no LIMBECK_MIGRATION {...}; every .cc file of the folder is a migration");
  }
  return revisions;
}

void check_upgrades(std::vector<Revision>& revisions, DiagnosticSink& sink) {
  for (Revision& revision : revisions) {
    if (revision.migration->upgrade != nullptr) continue;
    sink.error("LBK114", revision.at,
               "revision '" + revision.id +
                   "' has no .upgrade; where there is nothing to do, say so: .upgrade = "
                   "[](Operations&) {}");
    revision.in_doubt = true;
  }
}

// Whether a parent or dependency has no place before it, or cannot be replayed itself.
bool follows_cycle(const Revision& revision, const std::vector<Revision>& ordered) {
  const auto is_out = [&](std::size_t link) { return link >= ordered.size() || ordered[link].in_cycle; };
  return std::any_of(revision.parents.begin(), revision.parents.end(), is_out) ||
         std::any_of(revision.dependencies.begin(), revision.dependencies.end(), is_out);
}

std::vector<Revision> reorder(const std::vector<Revision>& revisions, const std::vector<std::size_t>& order) {
  std::vector<std::size_t> place(revisions.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Revision> ordered;
  ordered.reserve(order.size());
  for (std::size_t index : order) {
    Revision revision = revisions[index];
    for (std::size_t& parent : revision.parents) parent = place[parent];
    for (std::size_t& dependency : revision.dependencies) dependency = place[dependency];
    revision.in_cycle = revision.in_cycle || follows_cycle(revision, ordered);
    ordered.push_back(std::move(revision));
  }
  return ordered;
}

}  // namespace

RevisionGraph build_graph(std::span<const MigrationFile> files, const GraphOptions& options, DiagnosticSink& sink) {
  std::vector<Revision> revisions = read_files(files, sink);
  const bool files_missing = revisions.size() != files.size();
  const RevisionNames names = check_names(revisions, sink);
  const std::size_t unknown_parents = link_revisions(revisions, names, sink);
  const bool has_cycle = check_cycles(revisions, sink);
  // What is a head is not known while a cycle hides some, or a file without a migration should have been a child.
  const bool heads_are_known = !has_cycle && !files_missing;
  if (heads_are_known && !options.allow_multiple_heads) check_heads(revisions, names, unknown_parents, sink);
  check_upgrades(revisions, sink);
  RevisionGraph graph{reorder(revisions, order_revisions(revisions))};
  find_effective_dependencies(graph.revisions);
  return graph;
}

std::vector<std::size_t> find_ancestors(const RevisionGraph& graph, std::size_t revision) {
  std::vector<bool> found(revision + 1);
  std::vector<std::size_t> ancestors;
  found[revision] = true;
  for (std::size_t i = revision + 1; i-- > 0;) {
    if (!found[i]) continue;
    if (i != revision) ancestors.push_back(i);
    for (std::size_t parent : graph.revisions[i].parents) found[parent] = true;
    for (std::size_t dependency : graph.revisions[i].dependencies) found[dependency] = true;
  }
  std::reverse(ancestors.begin(), ancestors.end());
  return ancestors;
}

}  // namespace limbeck
