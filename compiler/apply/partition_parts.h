// What a table has of its own, and what it has from a table that it inherits from or is a partition of: that stands
// with the parent only.
#ifndef LIMBECK_COMPILER_PARTITION_PARTS_H_
#define LIMBECK_COMPILER_PARTITION_PARTS_H_

#include "catalog/catalog.h"

namespace limbeck {

// `table` is about to become a child of `parent`: what both have is the parent's from now on, where it is a partition.
void give_up(const Catalog& catalog, const ObjectName& parent, Table& table);

// `table` is about to be a child of `parent` no longer: what it had from there becomes its own.
void take_over(const Catalog& catalog, const ObjectName& parent, Table& table);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_PARTITION_PARTS_H_
