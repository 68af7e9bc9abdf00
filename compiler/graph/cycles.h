// Finds revisions that are their own ancestors.
#ifndef LIMBECK_COMPILER_CYCLES_H_
#define LIMBECK_COMPILER_CYCLES_H_

#include <vector>

#include "graph/revision_graph.h"

namespace limbeck {

// Reports each cycle whole, as "a -> b -> a" from parent to child, beginning at the one whose file comes first: first
// those of parents alone, then those that need a dependency. Each revision is reported once at most.
void report_cycles(const std::vector<GraphRevision>& revisions, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CYCLES_H_
