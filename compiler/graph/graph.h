// The revisions and how they hang together: who revises whom, in which order they run.
//
//   RevisionGraph graph = build_graph(files, sink);
//   for (const Revision& revision : graph.revisions) ...    // parents and dependencies come before their children
//
// Mistakes are reported and the graph is built as far as it makes sense; a revision whose ancestors are not known says
// so, and later stages hold back with what may only follow from that.
#ifndef LIMBECK_COMPILER_GRAPH_H_
#define LIMBECK_COMPILER_GRAPH_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "limbeck/compiler_main.h"
#include "limbeck/migration.h"

namespace limbeck {

struct Revision {
  std::string id;
  std::string message;
  const MigrationFile* file = nullptr;
  const Migration* migration = nullptr;
  SourcePosition at;                       // LIMBECK_MIGRATION
  std::vector<std::size_t> parents;        // indices into RevisionGraph::revisions, in the order written
  std::vector<std::size_t> dependencies;   // likewise, but those that count come first
  std::size_t effective_dependencies = 0;  // so many count: no parents, and declared by no ancestor over parents
  bool in_doubt = false;                   // not all of its parents and dependencies are known
  bool in_cycle = false;                   // or follows one: cannot be replayed
};

struct RevisionGraph {
  // In the order in which they run: a branch stays together, and where nothing else decides, the file's name does.
  std::vector<Revision> revisions;
};

struct GraphOptions {
  bool allow_multiple_heads = false;
};

RevisionGraph build_graph(std::span<const MigrationFile> files, const GraphOptions& options, DiagnosticSink& sink);
inline RevisionGraph build_graph(std::span<const MigrationFile> files, DiagnosticSink& sink) {
  return build_graph(files, {}, sink);
}

// Its ancestors, itself not, ascending. REQUIRES: no revision of them is in a cycle.
std::vector<std::size_t> find_ancestors(const RevisionGraph& graph, std::size_t revision);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_GRAPH_H_
