#include "apply/rename.h"

#include <vector>

#include "catalog/expression.h"

namespace limbeck {
namespace {

List<std::string_view> renamed(const List<std::string_view>& names, std::string_view from, std::string_view to) {
  std::vector<std::string_view> result(names.begin(), names.end());
  for (std::string_view& name : result)
    if (name == from) name = to;
  return List<std::string_view>(result);
}

IndexColumn renamed(IndexColumn column, std::string_view from, std::string_view to) {
  if (column.column == from) column.column = to;
  return column;
}

// Calls edit(text) for every expression of the table; data() == nullptr stays "none".
template <class Edit>
void edit_expressions(Table& table, Edit edit) {
  for (Column& column : table.columns) {
    if (column.facets.computed.data() != nullptr) column.facets.computed = edit(column.facets.computed);
  }
  for (Check& check : table.checks) check.expression = edit(check.expression);
  for (Index& index : table.indexes) {
    std::vector<IndexColumn> columns(index.columns.begin(), index.columns.end());
    for (IndexColumn& column : columns) column.expression.text = edit(column.expression.text);
    index.columns = List<IndexColumn>(columns);
    index.predicate = edit(index.predicate);
  }
  for (Exclude& exclude : table.excludes) {
    std::vector<ExcludeElement> elements(exclude.elements.begin(), exclude.elements.end());
    for (ExcludeElement& element : elements) element.element.expression.text = edit(element.element.expression.text);
    exclude.elements = List<ExcludeElement>(elements);
    exclude.predicate = edit(exclude.predicate);
  }
}

void rename_in_lists(Table& table, std::string_view from, std::string_view to) {
  if (table.primary_key) table.primary_key->columns = renamed(table.primary_key->columns, from, to);
  for (Unique& unique : table.uniques) unique.columns = renamed(unique.columns, from, to);
  for (ForeignKey& key : table.foreign_keys) key.columns = renamed(key.columns, from, to);
  for (Index& index : table.indexes) {
    std::vector<IndexColumn> columns;
    for (const IndexColumn& column : index.columns) columns.push_back(renamed(column, from, to));
    index.columns = List<IndexColumn>(columns);
    index.included = renamed(index.included, from, to);
  }
  for (Exclude& exclude : table.excludes) {
    std::vector<ExcludeElement> elements(exclude.elements.begin(), exclude.elements.end());
    for (ExcludeElement& element : elements) element.element = renamed(element.element, from, to);
    exclude.elements = List<ExcludeElement>(elements);
  }
}

// Calls edit(key) for every foreign key of any table that refers to `referent`, and puts the tables back.
template <class Edit>
void edit_references(Catalog& catalog, const ObjectName& referent, Edit edit) {
  for (const Table* source : catalog.find_referencing(referent)) {
    Table table = *source;
    for (ForeignKey& key : table.foreign_keys)
      if (key.referent == referent) edit(key);
    catalog.put_table(std::move(table));
  }
}

}  // namespace

void rename_table(Catalog& catalog, const Table& table, const ObjectName& new_name) {
  const ObjectName old_name = table.name;
  Table renamed = table;
  renamed.name = new_name;
  edit_expressions(renamed,
                   [&](std::string_view text) { return requalify_expression(text, old_name.name, new_name.name); });
  catalog.remove_table(old_name);
  catalog.put_table(std::move(renamed));
  edit_references(catalog, old_name, [&](ForeignKey& key) { key.referent = new_name; });
}

void rename_column(Catalog& catalog, const Table& table, std::string_view column, std::string_view new_name) {
  const ObjectName name = table.name;
  Table changed = table;
  for (Column& candidate : changed.columns)
    if (candidate.facets.name == column) candidate.facets.name = new_name;
  rename_in_lists(changed, column, new_name);
  edit_expressions(changed, [&](std::string_view text) { return rename_in_expression(text, column, new_name); });
  catalog.put_table(std::move(changed));
  edit_references(catalog, name,
                  [&](ForeignKey& key) { key.referent_columns = renamed(key.referent_columns, column, new_name); });
}

}  // namespace limbeck
