// Takes things out of the schema, together with what belongs to them (partitions, owned sequences, privileges) and with
// all that depends on them, as CASCADE does. Where nothing depends on a thing, that is what a plain DROP does.
#ifndef LIMBECK_COMPILER_REMOVAL_H_
#define LIMBECK_COMPILER_REMOVAL_H_

#include <string_view>

#include "catalog/catalog.h"

namespace limbeck {

void remove_table(Catalog& catalog, const ObjectName& name);
void remove_column(Catalog& catalog, const ObjectName& table, std::string_view column);
void remove_view(Catalog& catalog, const ObjectName& name);
void remove_sequence(Catalog& catalog, const ObjectName& name);
void remove_domain(Catalog& catalog, const ObjectName& name);
void remove_function(Catalog& catalog, const ObjectName& name);
void remove_schema(Catalog& catalog, const ObjectName& name);
void remove_extension(Catalog& catalog, const ObjectName& name);

// Foreign keys that found a key in `before` and find none in `after`, which is what the table is becoming: taken out of
// other tables and of `after`.
void remove_lost_references(Catalog& catalog, const Table& before, Table& after);

// The column with keys, constraints and indexes that it is part of: what goes with it in any case.
void remove_from_table(Table& table, std::string_view column);

// What is granted on it.
void remove_privileges(Catalog& catalog, std::string_view object);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REMOVAL_H_
