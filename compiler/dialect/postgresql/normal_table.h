// The normal form of a table and of what numbers itself; see normal_form.h.
#ifndef LIMBECK_COMPILER_DIALECT_POSTGRESQL_NORMAL_TABLE_H_
#define LIMBECK_COMPILER_DIALECT_POSTGRESQL_NORMAL_TABLE_H_

#include "catalog/catalog.h"
#include "dialect/dialect.h"

namespace limbeck::postgresql {

Table normal_table(const Table& table, const Catalog& catalog, const RenderOptions& options);
Type normal_type(const Type& type);
Index normal_index(const Index& index, const Table& table);
// In the order of their names.
List<Parameter> parameters_form(const List<Parameter>& list);
Value normal_default(const Value& value, const Type& type);

// The options of a sequence whose values are of `type`, without those that are the server's defaults.
Identity normal_identity(Identity identity, const Type& type);

}  // namespace limbeck::postgresql

#endif  // LIMBECK_COMPILER_DIALECT_POSTGRESQL_NORMAL_TABLE_H_
