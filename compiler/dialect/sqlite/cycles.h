// Tables that refer to each other. A key may name a table that is made later, so it can stand in CREATE TABLE from the
// beginning; and where all the tables of a cycle go, none of their keys has to go first.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_CYCLES_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_CYCLES_H_

#include <span>
#include <vector>

#include "dialect/dialect.h"

namespace limbeck::sqlite {

struct WithoutCycles {
  std::vector<Change> changes;  // those that are left to be rendered, tables having such keys from the beginning
  bool leaves_keys = false;     // a table goes while another refers to it
};

WithoutCycles without_cycles(std::span<const Change> changes);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_CYCLES_H_
