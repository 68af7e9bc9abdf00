#include "diff/unnamed_constraints.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catalog/expression.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

bool says_the_same(const PrimaryKey& a, const PrimaryKey& b) { return a.columns == b.columns; }
bool says_the_same(const Unique& a, const Unique& b) { return a.columns == b.columns; }
bool says_the_same(const Check& a, const Check& b) { return same_expression(a.expression, b.expression); }
bool says_the_same(const ForeignKey& a, const ForeignKey& b) {
  return a.columns == b.columns && a.referent == b.referent && a.referent_columns == b.referent_columns;
}

template <class Part>
bool is_unnamed(const Part& part) {
  return part.constraint_name.empty();
}
// In a normal form its expression tells one check from another.
bool is_unnamed(const Check& check) {
  return check.constraint_name.empty() || check.constraint_name == check.expression;
}

bool has_unnamed(const Table& table) {
  const auto unnamed = [](const auto& part) { return is_unnamed(part); };
  return (table.primary_key && unnamed(*table.primary_key)) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), unnamed) ||
         std::any_of(table.checks.begin(), table.checks.end(), unnamed) ||
         std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(), unnamed);
}

class Naming {
 public:
  Naming(Table& table, const Table* other, const Catalog& catalog)
      : table_(table), other_(other == nullptr ? Table() : *other), catalog_(catalog) {}

  void take_names() {
    if (table_.primary_key && other_.primary_key) take_name(*table_.primary_key, {*other_.primary_key});
    for (Check& check : table_.checks) take_name(check, other_.checks);
    for (Unique& unique : table_.uniques) take_name(unique, other_.uniques);
    for (ForeignKey& key : table_.foreign_keys) take_name(key, other_.foreign_keys);
  }

  void make_names() {
    for (Check& check : table_.checks) make_name(check, only_column(check), "check");
    if (table_.primary_key) make_name(*table_.primary_key, {}, "pkey");
    for (Unique& unique : table_.uniques) make_name(unique, join_column_names(unique.columns), "key");
    for (ForeignKey& key : table_.foreign_keys) make_name(key, join_column_names(key.columns), "fkey");
  }

 private:
  template <class Part>
  void take_name(Part& part, const std::vector<Part>& others) {
    if (!is_unnamed(part)) return;
    for (const Part& other : others)
      if (!is_unnamed(other) && !table_.has_relation(other.constraint_name) &&
          !table_.has_constraint(other.constraint_name) && says_the_same(part, other)) {
        part.constraint_name = other.constraint_name;
        return;
      }
  }

  template <class Part>
  void make_name(Part& part, std::string_view columns, std::string_view label) {
    if (!part.constraint_name.empty()) return;
    part.constraint_name = choose_name(table_.name.name, columns, label, [&](std::string_view name) {
      return table_.has_constraint(name) || catalog_.has_relation({table_.name.schema, name});
    });
  }

  std::string_view only_column(const Check& check) const {
    std::string_view only;
    for (const Column& column : table_.columns) {
      if (!expression_uses(check.expression, column.facets.name)) continue;
      if (!only.empty()) return {};
      only = column.facets.name;
    }
    return only;
  }

  Table& table_;
  const Table other_;
  const Catalog& catalog_;
};

Catalog named(const Catalog& catalog, const Catalog& other, bool all) {
  Catalog result = catalog;
  for (const auto& table : catalog.tables()) {
    if (!has_unnamed(*table)) continue;
    Table with_names = *table;
    Naming naming(with_names, other.find_table(table->name), result);
    naming.take_names();
    if (all) naming.make_names();
    result.put_table(std::move(with_names));
  }
  return result;
}

}  // namespace

Catalog with_names_of(const Catalog& catalog, const Catalog& other) { return named(catalog, other, false); }

Catalog with_constraint_names(const Catalog& catalog, const Catalog& other) { return named(catalog, other, true); }

}  // namespace limbeck
