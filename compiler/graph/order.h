// The order in which revisions stand in the table.
#ifndef LIMBECK_COMPILER_ORDER_H_
#define LIMBECK_COMPILER_ORDER_H_

#include <vector>

#include "graph/revision_graph.h"

namespace limbeck {

// Sorts topologically and renumbers the links. A branch is followed as far as it goes before the next one is begun
// (Alembic R-21); where there is a choice, the file's name decides. Revisions of a cycle and their descendants come
// last and are marked as not replayable, as are descendants of what is not replayable already.
void put_in_order(std::vector<GraphRevision>& revisions);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_ORDER_H_
