// Constraints without a name, as some databases have them. A history has none, so that all can be dropped by name.
#ifndef LIMBECK_COMPILER_DIFF_UNNAMED_CONSTRAINTS_H_
#define LIMBECK_COMPILER_DIFF_UNNAMED_CONSTRAINTS_H_

#include "catalog/catalog.h"

namespace limbeck {

// The schema with the name of the constraint of `other` that says the same for each that has none. Others stay unnamed.
Catalog with_names_of(const Catalog& catalog, const Catalog& other);

// The same, and the others with the usual names.
Catalog with_constraint_names(const Catalog& catalog, const Catalog& other);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_UNNAMED_CONSTRAINTS_H_
