// How strong a lock on a table is.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_LOCK_LEVELS_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_LOCK_LEVELS_H_

#include <map>
#include <string>

#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {

// In the server's order.
enum class Lock { kShareUpdateExclusive, kShare, kShareRowExclusive, kExclusive, kAccessExclusive };

// One command of ALTER TABLE, on the table itself.
Lock lock_of_alter_table(const Tree& command);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_LOCK_LEVELS_H_
