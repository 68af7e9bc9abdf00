// The revisions of a history and how they hang together, from the migrations as they are written.
//
//   RevisionGraph graph = build_graph(files, count, sink);
//   for (const GraphRevision& revision : graph.revisions) ...     // parents before children
//
// Mistakes are LBK1xx. What cannot be placed (an unknown parent, a cycle) is still there, but not replayable: what its
// schema would be is unknown, so later stages leave it out without a word.
#ifndef LIMBECK_COMPILER_REVISION_GRAPH_H_
#define LIMBECK_COMPILER_REVISION_GRAPH_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "limbeck/compiler_main.h"
#include "limbeck/migration.h"

namespace limbeck {

struct GraphRevision {
  const MigrationFile* file;  // its migration is not null
  std::string id;
  std::string message;
  std::vector<std::uint32_t> parents;       // indices into RevisionGraph::revisions, in the order written
  std::vector<std::uint32_t> dependencies;  // likewise; none that is a parent too
  bool replayable = true;                   // all ancestors are known, and none is its own ancestor

  const Migration& migration() const { return *file->migration; }
  SourcePosition position() const { return {file->path, *file->line}; }
  // Where its parents are written, or should be.
  SourcePosition revises_position() const;
};

struct RevisionGraph {
  // Topological: ancestors come first; a branch is contiguous where it can be, ties go by file name. Those in a cycle,
  // and what descends from them, stand at the end.
  std::vector<GraphRevision> revisions;
};

// What the version table holds (alembic_version.version_num is VARCHAR(32)).
inline constexpr std::size_t kMaximumIdLength = 32;

RevisionGraph build_graph(const MigrationFile* files, std::size_t count, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REVISION_GRAPH_H_
