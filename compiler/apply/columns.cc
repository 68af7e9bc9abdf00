#include "apply/dependents.h"
#include "apply/removal.h"
#include "apply/rename.h"
#include "apply/table_parts.h"
#include "catalog/expression.h"

namespace limbeck {
namespace {

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

std::string column_words(const Table& table, std::string_view column) {
  return "column " + quoted(column) + " of table " + quoted(table.name);
}

}  // namespace

void apply(const AddColumn& operation, Application& application) {
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  Table table = *present;
  const Column::Facets& written = operation.column.facets;
  const Column* other = application.catalog().find_column(table, written.name);
  if (other != nullptr && operation.if_not_exists) return;
  if (!table.options.partition_of.name.empty()) {
    application.error("LBK237", "table " + quoted(table.name) + " is a partition; add the column to " +
                                    quoted(table.options.partition_of));
    return;
  }
  add_column(application, table, operation.column);
  if (other != nullptr || table.find_column(written.name) == nullptr) return;
  if (written.primary_key) add_primary_key(application, table, {.columns = {written.name}, .at = written.at});
  add_column_parts(application, table, operation.column);
  settle_autoincrement(table);
  name_sequences(application, table);
  application.catalog().put_table(std::move(table));
}

void apply(const DropColumn& operation, Application& application) {
  if (operation.if_exists) {
    const Table* table = application.catalog().find_table(operation.table);
    if (table == nullptr ? false : application.catalog().find_column(*table, operation.column) == nullptr) return;
  }
  const Table* before = application.find_table(operation.table);
  if (before == nullptr || application.find_own_column(*before, operation.column) == nullptr) return;
  if (!operation.cascade && is_computed_from(application, *before, operation.column, "dropped")) return;
  if (!operation.cascade) {
    Table after = *before;
    remove_from_table(after, operation.column);
    if (!check_still_keys(application, *before, after, "column", operation.column) ||
        !check_unused(application, column_words(*before, operation.column),
                      dependents_of(application.catalog(), *before, operation.column)))
      return;
  }
  remove_column(application.catalog(), operation.table, operation.column);
}

void apply(const RenameColumn& operation, Application& application) {
  const Table* table = application.find_table(operation.table);
  if (table == nullptr || application.find_own_column(*table, operation.column) == nullptr) return;
  rename_checked(application, *table, operation.column, operation.new_name);
}

void rename_checked(Application& application, const Table& table, std::string_view column, std::string_view new_name) {
  if (column == new_name) {
    application.error("LBK217", "column " + quoted(column) + " is renamed to its own name");
    return;
  }
  if (!application.check_name("column", new_name, application.at())) return;
  if (const Column* present = application.catalog().find_column(table, new_name)) {
    application.error("LBK206", "table " + quoted(table.name) + " has a column " + quoted(new_name) + " already")
        .notes.push_back({present->facets.at, "it is added here"});
    return;
  }
  rename_column(application.catalog(), table, column, new_name);
}

bool check_type_change(Application& application, const Table& table, std::string_view column) {
  return !is_computed_from(application, table, column, "given another type") &&
         check_unused(application, column_words(table, column), dependents_of(application.catalog(), table, column), "",
                      "given another type");
}

}  // namespace limbeck
