// Names as an author writes them where the project's naming convention makes more of them: "positive" of
// "ck_orders_positive".
#ifndef LIMBECK_COMPILER_SOURCE_AUTHORED_NAMES_H_
#define LIMBECK_COMPILER_SOURCE_AUTHORED_NAMES_H_

#include "apply/apply.h"
#include "limbeck/recording.h"

namespace limbeck {

// REQUIRES: the names in it are those that the database has. One that the convention cannot make stays as it is.
Operation with_authored_names(Operation operation, const State& before);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_AUTHORED_NAMES_H_
