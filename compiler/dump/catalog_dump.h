// The schema as text, in the words of dump.h: for golden cases and messages.
//
//   table votes
//     column user_id BigInteger not_null
//     primary_key (user_id) name votes_pkey
//   enum order_state (new, paid)
#ifndef LIMBECK_COMPILER_CATALOG_DUMP_H_
#define LIMBECK_COMPILER_CATALOG_DUMP_H_

#include <string>

#include "catalog/catalog.h"

namespace limbeck {

// In the order of names; a column that is not "not null" and does not count by itself does not say so.
std::string dump(const Catalog& catalog);

// One part of a table, as a line without indentation and end.
std::string dump_table_part(const Column& part);
std::string dump_table_part(const PrimaryKey& part);
std::string dump_table_part(const Unique& part);
std::string dump_table_part(const Check& part);
std::string dump_table_part(const ForeignKey& part);
std::string dump_table_part(const Exclude& part);
std::string dump_table_part(const Index& part);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CATALOG_DUMP_H_
