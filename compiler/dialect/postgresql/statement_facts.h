// What the server allows for a statement, read from its tree.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_STATEMENT_FACTS_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_STATEMENT_FACTS_H_

#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {

// Whether the server refuses it inside a transaction block (PreventInTransactionBlock in its sources).
bool refuses_transaction(const Tree& statement);

// ALTER TYPE ... ADD VALUE.
bool adds_label(const Tree& statement);

// Whether it runs expressions over rows, or code, rather than changing the schema only.
bool runs_code(const Tree& statement);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_STATEMENT_FACTS_H_
