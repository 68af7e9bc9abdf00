// Runs every migration against the simulated schema, in order: what each revision does, and how it goes back.
//
//   replay(graph, sink, [&](const ReplayedRevision& replayed) { ... render ... });
//
// The schema before a revision is the fold of its ancestors, of no others.
#ifndef LIMBECK_COMPILER_REPLAY_H_
#define LIMBECK_COMPILER_REPLAY_H_

#include <functional>
#include <vector>

#include "catalog/limits.h"
#include "catalog/naming_convention.h"
#include "diagnostics/diagnostics.h"
#include "dialect/dialect.h"
#include "dump/fingerprint.h"
#include "graph/graph.h"

namespace limbeck {

struct ReplayedRevision {
  const Revision* revision = nullptr;
  std::vector<Change> upgrade;
  std::vector<Change> downgrade;  // derived or written; empty where there is no way back
  Catalog after;
  bool downgrade_derived = false;
  bool clean = false;  // nothing is wrong with it or before it; else its downgrade is not known
  Fingerprint fingerprint = {};
};

struct ReplayOptions {
  NamingConvention naming = {};
  SchemaLimits limits = {};
};

// REQUIRES: an arena is in use that outlives what `visit` keeps.
void replay(const RevisionGraph& graph, const ReplayOptions& options, DiagnosticSink& sink,
            const std::function<void(ReplayedRevision&)>& visit);
inline void replay(const RevisionGraph& graph, DiagnosticSink& sink,
                   const std::function<void(ReplayedRevision&)>& visit) {
  replay(graph, {}, sink, visit);
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REPLAY_H_
