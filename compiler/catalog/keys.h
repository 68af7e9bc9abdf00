// Keys that foreign keys may refer to: a primary key, a unique constraint that cannot be deferred, a unique index over
// plain columns of all rows. Several of a table may be over the same columns; which of them a foreign key relies on is
// then the server's choice, and the catalog does not know it.
#ifndef LIMBECK_COMPILER_CATALOG_KEYS_H_
#define LIMBECK_COMPILER_CATALOG_KEYS_H_

#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace limbeck {

bool contains(const List<std::string_view>& names, std::string_view name);
bool same_columns(const List<std::string_view>& a, const List<std::string_view>& b);  // in any order

// Whether `columns` of `table` are a key, in any order; a partition has its parent's.
bool is_key(const Catalog& catalog, const Table& table, const List<std::string_view>& columns);
// Whether the constraint or index of that name makes them one.
bool is_key(const Table& table, std::string_view name, const List<std::string_view>& columns);

// A foreign key and the table that has it.
struct Reference {
  const Table* source;
  const ForeignKey* key;
};

// The foreign keys that may rely on the constraint or index of that name, of `table` and of others.
std::vector<Reference> find_references(const Catalog& catalog, const Table& table, std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CATALOG_KEYS_H_
