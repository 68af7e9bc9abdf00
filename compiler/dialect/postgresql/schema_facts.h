// What runtime/postgres_schema_facts.cc will read of this schema from a server: whoever changes words here changes them
// there.
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_SCHEMA_FACTS_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_SCHEMA_FACTS_H_

#include "catalog/catalog.h"
#include "dialect/dialect.h"
#include "limbeck/schema_facts.h"

namespace limbeck::postgresql {

void add_schema_facts(const Catalog& part, const Catalog& whole, const RenderOptions& options, SchemaFacts& facts);

// MD5 of what stands between the quotes behind AS of a function in SQL or PL/pgSQL, which the server keeps as it is;
// empty where there is no such body.
std::string body_hash(const StoredFunction& function);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_SCHEMA_FACTS_H_
