// Makes again what has gone: the operations that lead from a schema to another that has more, in an order in which each
// finds what it needs. What a drop takes along with it, .cascade() included, needs no list of its own that way.
#ifndef LIMBECK_COMPILER_RESTORE_H_
#define LIMBECK_COMPILER_RESTORE_H_

#include "invert/inversion.h"

namespace limbeck {

// Everything that `wanted` has and `present` lacks. What both have and is different in them is left alone, but for what
// tables lack of constraints, indexes, triggers, ..., and for server defaults.
void restore(const Catalog& wanted, const Catalog& present, Inversion& inversion);

// As much of it as the operation took away.
inline void restore(Inversion& inversion) { restore(inversion.before, inversion.after, inversion); }

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_RESTORE_H_
