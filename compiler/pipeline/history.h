// A history, recorded and replayed: every operation of every revision with the schema before and after it.
#ifndef LIMBECK_COMPILER_HISTORY_H_
#define LIMBECK_COMPILER_HISTORY_H_

#include <cstddef>
#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"
#include "dialect/dialect.h"
#include "graph/revision_graph.h"

namespace limbeck {

struct ReplayedRevision {
  std::vector<Operation> upgrade;            // as recorded
  std::vector<Operation> written_downgrade;  // as recorded; empty where it is derived
  std::vector<Change> up;
  std::vector<Change> down;
  Catalog before;
  Catalog after;
  bool downgrade_derived = false;
  bool is_sound = false;  // no mistake in it or before it: what stands above can be rendered
};

struct History {
  RevisionGraph graph;
  std::vector<ReplayedRevision> revisions;  // in the order of the graph; empty for those that are not replayable
};

// Text lives in the current arena. The catalog before a revision is the fold of its ancestors only.
History replay_history(const MigrationFile* files, std::size_t count, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_HISTORY_H_
