// PostgreSQL 12 and later.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_DIALECT_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_DIALECT_H_

#include "dialect/dialect.h"

namespace limbeck::postgresql {

const Dialect& dialect();

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_DIALECT_H_
