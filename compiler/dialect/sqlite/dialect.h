// SQLite 3.37 and later.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_DIALECT_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_DIALECT_H_

#include "dialect/dialect.h"

namespace limbeck::sqlite {

const Dialect& dialect();

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_DIALECT_H_
