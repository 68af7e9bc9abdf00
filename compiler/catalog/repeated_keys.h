// Unique constraints that say what another key of their table says already. Within one CREATE TABLE databases drop
// them; made afterwards they stay, so they need an operation of their own.
//
// Threading: functions without state.
#ifndef LIMBECK_COMPILER_REPEATED_KEYS_H_
#define LIMBECK_COMPILER_REPEATED_KEYS_H_

#include <vector>

#include "catalog/catalog.h"

namespace limbeck {

// Whether it has the columns of the primary key, or those of a unique constraint that stands before it.
bool repeats_a_key(const Table& table, const Unique& unique);

// Takes all of them out of the table.
std::vector<Unique> take_repeated_keys(Table& table);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REPEATED_KEYS_H_
