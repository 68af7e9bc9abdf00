#include "apply/partition_parts.h"

#include <algorithm>

#include "catalog/expression.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

template <class Part, class Same>
bool has_same(const std::vector<Part>& parts, const Part& part, Same same) {
  return std::any_of(parts.begin(), parts.end(), [&](const Part& other) { return same(part, other); });
}

bool same_index(const Index& a, const Index& b) {
  Index x = a;
  x.index_name = b.index_name;
  x.predicate = b.predicate;
  x.tablespace_name = b.tablespace_name;
  x.parameters = b.parameters;
  x.at = b.at;
  return x == b && same_expression(a.predicate, b.predicate);
}

bool same_key(const ForeignKey& a, const ForeignKey& b) {
  ForeignKey x = a;
  x.constraint_name = b.constraint_name;
  x.is_not_valid = b.is_not_valid;
  return x == b;
}

// Names as PostgreSQL chooses them for what a partition has from its parent.
std::string_view new_name(const Catalog& catalog, const Table& table, const List<std::string_view>& columns,
                          std::string_view label) {
  return choose_name(table.name.name, join_column_names(columns), label, [&](std::string_view name) {
    return table.has_relation(name) || catalog.has_relation({table.name.schema, name});
  });
}

List<std::string_view> columns_of(const Index& index) {
  std::vector<std::string_view> names;
  for (const IndexColumn& column : index.columns) names.push_back(column.column.empty() ? "expr" : column.column);
  return List<std::string_view>(names);
}

}  // namespace

void give_up(const Catalog& catalog, const ObjectName& parent_name, Table& table) {
  const Table* parent = catalog.find_table(parent_name);
  // An heir's own columns and checks stay its own, too; indexes and keys are not inherited.
  if (parent == nullptr || parent->options.partition_by.empty()) return;
  const std::vector<Column> columns = catalog.columns_of(*parent);
  std::erase_if(table.columns, [&](const Column& column) {
    return has_same(columns, column, [](const Column& a, const Column& b) { return a.facets.name == b.facets.name; });
  });
  std::erase_if(table.checks, [&](const Check& check) {
    return has_same(parent->checks, check, [](const Check& a, const Check& b) {
      return !b.is_no_inherit && a.constraint_name == b.constraint_name;
    });
  });
  if (table.primary_key && parent->primary_key && table.primary_key->columns == parent->primary_key->columns)
    table.primary_key.reset();
  std::erase_if(table.uniques, [&](const Unique& unique) {
    return has_same(parent->uniques, unique, [](const Unique& a, const Unique& b) { return a.columns == b.columns; });
  });
  std::erase_if(table.foreign_keys,
                [&](const ForeignKey& key) { return has_same(parent->foreign_keys, key, same_key); });
  std::erase_if(table.indexes, [&](const Index& index) { return has_same(parent->indexes, index, same_index); });
}

void take_over(const Catalog& catalog, const ObjectName& parent_name, Table& table) {
  const Table* parent = catalog.find_table(parent_name);
  if (parent == nullptr) return;
  for (const Column& column : catalog.columns_of(*parent))
    if (table.find_column(column.facets.name) == nullptr) table.columns.push_back(column);
  for (const Check& check : parent->checks)
    if (!check.is_no_inherit && !table.has_constraint(check.constraint_name)) table.checks.push_back(check);
  if (parent->options.partition_by.empty()) return;
  if (parent->primary_key && !table.primary_key) {
    table.primary_key = parent->primary_key;
    table.primary_key->constraint_name = new_name(catalog, table, {}, "pkey");
  }
  for (Unique unique : parent->uniques) {
    unique.constraint_name = new_name(catalog, table, unique.columns, "key");
    table.uniques.push_back(unique);
  }
  for (const ForeignKey& key : parent->foreign_keys)
    if (!table.has_constraint(key.constraint_name)) table.foreign_keys.push_back(key);
  for (Index index : parent->indexes) {
    index.index_name = new_name(catalog, table, columns_of(index), "idx");
    table.indexes.push_back(index);
  }
}

}  // namespace limbeck
