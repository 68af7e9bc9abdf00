// What runtime/sqlite_schema_facts.cc will read of this schema from a database: whoever changes words here changes them
// there.
//
// Threading: a pure function.
#ifndef LIMBECK_COMPILER_DIALECT_SQLITE_SCHEMA_FACTS_H_
#define LIMBECK_COMPILER_DIALECT_SQLITE_SCHEMA_FACTS_H_

#include "catalog/catalog.h"
#include "limbeck/schema_facts.h"

namespace limbeck::sqlite {

void add_schema_facts(const Catalog& part, SchemaFacts& facts);

}  // namespace limbeck::sqlite

#endif  // LIMBECK_COMPILER_DIALECT_SQLITE_SCHEMA_FACTS_H_
