#include "catalog/keys.h"

#include <algorithm>

namespace limbeck {
namespace {

bool makes_key(const PrimaryKey& key, const List<std::string_view>& columns) {
  return !key.is_deferrable && same_columns(key.columns, columns);
}

bool makes_key(const Unique& unique, const List<std::string_view>& columns) {
  return !unique.is_deferrable && same_columns(unique.columns, columns);
}

bool makes_key(const Index& index, const List<std::string_view>& columns) {
  return index.is_unique && index.predicate.empty() && index.columns.size() == columns.size() &&
         std::all_of(index.columns.begin(), index.columns.end(),
                     [&](const IndexColumn& column) { return contains(columns, column.column); });
}

// Visits name and whether it makes a key, for all that could.
template <class Visit>
void visit_keys(const Table& table, const List<std::string_view>& columns, Visit visit) {
  if (table.primary_key) visit(table.primary_key->constraint_name, makes_key(*table.primary_key, columns));
  for (const Unique& unique : table.uniques) visit(unique.constraint_name, makes_key(unique, columns));
  for (const Index& index : table.indexes) visit(index.index_name, makes_key(index, columns));
}

}  // namespace

bool contains(const List<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool same_columns(const List<std::string_view>& a, const List<std::string_view>& b) {
  return a.size() == b.size() &&
         std::all_of(a.begin(), a.end(), [&](std::string_view name) { return contains(b, name); });
}

bool is_key(const Catalog& catalog, const Table& table, const List<std::string_view>& columns) {
  const Table* parent = catalog.find_table(table.options.partition_of);
  if (parent != nullptr && parent != &table && is_key(catalog, *parent, columns)) return true;
  bool found = false;
  visit_keys(table, columns, [&](std::string_view, bool is_one) { found = found || is_one; });
  return found;
}

bool is_key(const Table& table, std::string_view name, const List<std::string_view>& columns) {
  bool found = false;
  visit_keys(table, columns,
             [&](std::string_view candidate, bool is_one) { found = found || (is_one && candidate == name); });
  return found;
}

std::vector<Reference> find_references(const Catalog& catalog, const Table& table, std::string_view name) {
  std::vector<Reference> references;
  for (const Table* source : catalog.find_referencing(table.name))
    for (const ForeignKey& key : source->foreign_keys)
      if (key.referent == table.name && is_key(table, name, key.referent_columns)) references.push_back({source, &key});
  return references;
}

}  // namespace limbeck
