#include "pipeline/schema_at.h"

#include <algorithm>
#include <utility>

namespace limbeck {
namespace {

const Migration kNothing{.upgrade = [](Operations&) {}};

// A revision that does nothing, on top of those: the schema after it is the one that is asked for.
Revision tip_of(const std::vector<std::string>& revisions, const RevisionGraph& graph) {
  Revision tip;
  tip.migration = &kNothing;
  for (std::size_t i = 0; i < graph.revisions.size(); ++i) {
    const Revision& revision = graph.revisions[i];
    if (revision.file == nullptr || std::find(revisions.begin(), revisions.end(), revision.id) == revisions.end())
      continue;
    tip.parents.push_back(i);
    tip.in_cycle = tip.in_cycle || revision.in_cycle;
  }
  return tip;
}

}  // namespace

std::vector<Catalog> schemas_at(std::span<const MigrationFile> files,
                                const std::vector<std::vector<std::string>>& points, const ReplayOptions& options,
                                DiagnosticSink& sink) {
  RevisionGraph graph = build_graph(files, {.allow_multiple_heads = true}, sink);
  for (const std::vector<std::string>& revisions : points) graph.revisions.push_back(tip_of(revisions, graph));
  std::vector<Catalog> schemas;
  replay(graph, options, sink, [&](const ReplayedRevision& replayed) {
    if (replayed.revision->file == nullptr) schemas.push_back(replayed.after);
  });
  return schemas;
}

Catalog schema_at(std::span<const MigrationFile> files, const std::vector<std::string>& revisions,
                  const ReplayOptions& options, DiagnosticSink& sink) {
  return schemas_at(files, {revisions}, options, sink).front();
}

}  // namespace limbeck
