// Tables that refer to each other: neither can be created with its key before the other, nor dropped while the other
// refers to it. The operations of a revision are rewritten so that the key that closes the cycle comes and goes by
// itself.
#ifndef LIMBECK_COMPILER_FOREIGN_KEY_CYCLES_H_
#define LIMBECK_COMPILER_FOREIGN_KEY_CYCLES_H_

#include <span>
#include <vector>

#include "catalog/catalog.h"
#include "limbeck/recording.h"

namespace limbeck {

// Foreign keys to a table that a later create_table makes are taken out of theirs, and made right after it.
std::vector<Operation> create_closing_keys_late(const std::vector<Operation>& operations);

// What drops the foreign keys that keep `drop` from dropping its table, and whose own tables `rest` drops.
std::vector<Operation> drop_closing_keys(const Operation& drop, std::span<const Operation> rest,
                                         const Catalog& catalog);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_FOREIGN_KEY_CYCLES_H_
