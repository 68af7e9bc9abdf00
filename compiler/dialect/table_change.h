// What an operation does to its table, read from the catalogs around it.
#ifndef LIMBECK_COMPILER_DIALECT_TABLE_CHANGE_H_
#define LIMBECK_COMPILER_DIALECT_TABLE_CHANGE_H_

#include <vector>

#include "dialect/dialect.h"

namespace limbeck {

// The table that an operation is about; both null where it is about none.
struct TableChange {
  const Table* before = nullptr;  // null: the operation creates it
  const Table* after = nullptr;   // null: the operation drops it
};

TableChange table_change(const Change& change);

// Constraints and indexes that `after` has and `before` has not, by their names.
struct AddedItems {
  const PrimaryKey* primary_key = nullptr;
  std::vector<const Unique*> uniques;
  std::vector<const Check*> checks;
  std::vector<const ForeignKey*> foreign_keys;
  std::vector<const Exclude*> excludes;
  std::vector<const Index*> indexes;
};

AddedItems added_items(const Table& before, const Table& after);
// REQUIRES: the operation neither creates nor drops its table.
AddedItems added_items(const Change& change);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_TABLE_CHANGE_H_
