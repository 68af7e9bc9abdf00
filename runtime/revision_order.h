// The order in which revisions go, newest first: Alembic's, which walks down a branch as far as it can before it turns
// to the next one.
//
// A list of places begins with `start` in load order. Whoever stands on a place goes next, unless it is an ancestor of
// another place: then that place has its turn. What went is replaced by its first parent, and its other parents come to
// the end of the list; a place whose parents are all listed, or gone, is left for the one before it.
#ifndef LIMBECK_REVISION_ORDER_H_
#define LIMBECK_REVISION_ORDER_H_

#include <cstdint>
#include <vector>

#include "limbeck/revision_table.h"
#include "revision_set.h"

namespace limbeck {

// The revisions of `wanted`, which is a part of `universe`. REQUIRES: whatever lies between two revisions of `universe`
// is in it. `start`: revisions that have all of `wanted` among their ancestors, themselves included.
std::vector<std::uint32_t> order_newest_first(const RevisionTable& table, const RevisionSet& universe,
                                              const RevisionSet& wanted, std::vector<std::uint32_t> start);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_ORDER_H_
