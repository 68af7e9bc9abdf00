// What a table says of its revisions, without what they do: enough for every question about the graph, and there also
// where the schema cannot be replayed.
#ifndef LIMBECK_COMPILER_DESCRIBE_H_
#define LIMBECK_COMPILER_DESCRIBE_H_

#include "diagnostics/diagnostics.h"
#include "graph/graph.h"
#include "pipeline/artifact.h"

namespace limbeck {

CompiledRevision describe_revision(const Revision& revision);

// An artifact of no dialects. REQUIRES: hangs_together() of what building the graph reported.
Artifact describe_graph(const RevisionGraph& graph);

// Whether the graph can be asked in spite of these: more heads than the build allows, or a file without a migration,
// spoil no answer about the revisions that there are.
bool hangs_together(const DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DESCRIBE_H_
