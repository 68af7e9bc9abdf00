// What a statement that holds text of the author says, found out while it is rendered: whether the server will read it,
// whether it may run inside a transaction, what it may need of earlier ones, and what it takes from others.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_SYNTAX_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_SYNTAX_H_

#include <cstddef>

#include "dialect/pass.h"
#include "dialect/postgresql/effects.h"

namespace limbeck::postgresql {

// Reads the statements of the operation from `first` on: reports what is no SQL (LBK511, LBK512), and marks what must
// stand outside a transaction, what adds labels to an enum, and with `effects` what is locked and destroyed.
void check_syntax(std::size_t first, Effects& effects, Pass& pass);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_SYNTAX_H_
