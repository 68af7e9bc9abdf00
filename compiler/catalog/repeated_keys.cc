#include "catalog/repeated_keys.h"

namespace limbeck {

bool repeats_a_key(const Table& table, const Unique& unique) {
  if (table.primary_key && table.primary_key->columns == unique.columns) return true;
  for (const Unique& other : table.uniques) {
    if (other.constraint_name == unique.constraint_name) return false;
    if (other.columns == unique.columns) return true;
  }
  return false;
}

std::vector<Unique> take_repeated_keys(Table& table) {
  std::vector<Unique> kept, repeated;
  for (const Unique& unique : table.uniques) (repeats_a_key(table, unique) ? repeated : kept).push_back(unique);
  table.uniques = kept;
  return repeated;
}

}  // namespace limbeck
