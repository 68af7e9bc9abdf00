// When a column gets another type, do old values become new ones by themselves?
#ifndef LIMBECK_COMPILER_CAST_H_
#define LIMBECK_COMPILER_CAST_H_

#include "catalog/catalog.h"
#include "limbeck/recording.h"

namespace limbeck {

// False where the database asks for an explicit cast.
bool converts_by_itself(const Type& from, const Type& to);

// The operation, with AlterColumn::cast set where its type needs one and the author did not say how. In both
// directions: forward and in what is derived.
Operation with_cast(Operation operation, const Catalog& before);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CAST_H_
