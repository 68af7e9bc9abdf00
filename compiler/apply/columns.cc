#include <algorithm>

#include "apply/rename.h"
#include "apply/table_parts.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

bool uses(const Index& index, std::string_view name) {
  return contains(index.included, name) || expression_uses(index.predicate, name) ||
         std::any_of(index.columns.begin(), index.columns.end(), [&](const IndexColumn& column) {
           return column.column == name || expression_uses(column.expression.text, name);
         });
}

bool uses(const Exclude& exclude, std::string_view name) {
  return expression_uses(exclude.predicate, name) ||
         std::any_of(exclude.elements.begin(), exclude.elements.end(), [&](const ExcludeElement& element) {
           return element.element.column == name || expression_uses(element.element.expression.text, name);
         });
}

// Keys, constraints and indexes that the column is part of go with it, as in the database.
void remove_column(Table& table, std::string_view name) {
  std::erase_if(table.columns, [&](const Column& column) { return column.facets.name == name; });
  if (table.primary_key && contains(table.primary_key->columns, name)) table.primary_key.reset();
  std::erase_if(table.uniques, [&](const Unique& unique) { return contains(unique.columns, name); });
  std::erase_if(table.checks, [&](const Check& check) { return expression_uses(check.expression, name); });
  std::erase_if(table.foreign_keys, [&](const ForeignKey& key) { return contains(key.columns, name); });
  std::erase_if(table.excludes, [&](const Exclude& exclude) { return uses(exclude, name); });
  std::erase_if(table.indexes, [&](const Index& index) { return uses(index, name); });
}

bool is_computed_from(Application& application, const Table& table, std::string_view column, std::string_view verb) {
  for (const Column& other : table.columns) {
    if (other.facets.name == column || !expression_uses(other.facets.computed, column)) continue;
    application
        .error("LBK227", "column " + quoted(column) + " of table " + quoted(table.name) + " cannot be " +
                             std::string(verb) + ": column " + quoted(other.facets.name) +
                             " is computed from it; drop that column first")
        .notes.push_back({other.facets.at, "column " + quoted(other.facets.name) + " is added here"});
    return true;
  }
  return false;
}

}  // namespace

void apply(const AddColumn& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  Table table = *present;
  const Column::Facets& written = operation.column.facets;
  const bool is_new = table.find_column(written.name) == nullptr;
  add_column(application, table, operation.column);
  if (!is_new || table.find_column(written.name) == nullptr) return;
  if (written.primary_key) add_primary_key(application, table, {.columns = {written.name}, .at = written.at});
  add_column_parts(application, table, operation.column);
  settle_autoincrement(table);
  application.catalog().put_table(std::move(table));
}

void apply(const DropColumn& operation, Application& application) {
  const Table* before = application.find_table(operation.table);
  if (before == nullptr || application.find_column(*before, operation.column) == nullptr) return;
  if (is_computed_from(application, *before, operation.column, "dropped")) return;
  if (before->columns.size() == 1) {
    application.error("LBK216", "table " + quoted(before->name) + " needs at least one column, and " +
                                    quoted(operation.column) + " is its last; drop the table");
    return;
  }
  Table after = *before;
  remove_column(after, operation.column);
  if (!check_still_keys(application, *before, after, "column", operation.column)) return;
  application.catalog().put_table(std::move(after));
}

void apply(const RenameColumn& operation, Application& application) {
  const Table* table = application.find_table(operation.table);
  if (table == nullptr || application.find_column(*table, operation.column) == nullptr) return;
  rename_checked(application, *table, operation.column, operation.new_name);
}

void rename_checked(Application& application, const Table& table, std::string_view column, std::string_view new_name) {
  if (column == new_name) {
    application.error("LBK217", "column " + quoted(column) + " is renamed to its own name");
    return;
  }
  if (!application.check_name("column", new_name, application.at())) return;
  if (const Column* present = table.find_column(new_name)) {
    application.error("LBK206", "table " + quoted(table.name) + " has a column " + quoted(new_name) + " already")
        .notes.push_back({present->facets.at, "it is added here"});
    return;
  }
  rename_column(application.catalog(), table, column, new_name);
}

bool check_computed_use(Application& application, const Table& table, std::string_view column) {
  return !is_computed_from(application, table, column, "given another type");
}

}  // namespace limbeck
