// What an operation does to other things than the one it names: an enum's labels stand in every table that uses it, and
// what is dropped with .cascade() takes foreign keys of other tables along, and views.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_NEIGHBOURS_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_NEIGHBOURS_H_

#include <vector>

#include "dialect/pass.h"

namespace limbeck::sqlite {

// A table that becomes another by an operation that does not name it.
struct Neighbour {
  const Table* before;
  const Table* after;
};

std::vector<Neighbour> neighbours_of(const Change& change);

// Whether the operation makes such tables anew, or drops such views.
bool changes_neighbours(const Change& change);

// Does so. REQUIRES: .cascade()
void give_way(Pass& pass);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_NEIGHBOURS_H_
