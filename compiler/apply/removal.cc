#include "apply/removal.h"

#include <algorithm>

#include "apply/dependents.h"
#include "apply/privileges.h"
#include "apply/rename.h"
#include "apply/table_parts.h"
#include "catalog/expression.h"
#include "catalog/facts.h"
#include "catalog/query.h"

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

// The sequence of a serial or identity column has no entry of its own.
void remove_privileges_of_number(Catalog& catalog, const ObjectName& table, const Column::Facets& column) {
  if (!numbers_itself(column)) return;
  const std::string sequence = sequence_of(table, column);
  remove_privileges(catalog, "SEQUENCE " + written(ObjectName{table.schema, sequence}));
}

void remove_views_that_read(Catalog& catalog, const ObjectName& relation) {
  for (const auto& view : catalog.all<View>())
    if (!(view->name == relation) && view_reads(*view, relation)) remove_view(catalog, view->name);
}

void remove_owned_sequences(Catalog& catalog, const std::string& owner) {
  for (const auto& sequence : catalog.all<Sequence>()) {
    const std::string_view by = sequence->owned_by;
    if (by == owner || (by.starts_with(owner) && by.substr(owner.size()).starts_with(".")))
      remove_sequence(catalog, sequence->name);
  }
}

// Every column for which `wanted` holds, with all that depends on it.
template <class Wanted>
void remove_columns(Catalog& catalog, Wanted wanted) {
  for (const auto& table : catalog.tables())
    for (const Column& column : table->columns)
      if (wanted(column.facets)) remove_column(catalog, table->name, column.facets.name);
}

template <class T, class Remove>
void remove_inside(Catalog& catalog, std::string_view schema, Remove remove) {
  for (const auto& object : catalog.all<T>())
    if (object->name.schema == schema) remove(catalog, object->name);
}

}  // namespace

void remove_from_table(Table& table, std::string_view name) {
  std::erase_if(table.columns, [&](const Column& column) { return column.facets.name == name; });
  std::vector<std::string_view> lost_indexes;
  const auto note_loss = [&](std::string_view index) {
    lost_indexes.push_back(index);
    return true;
  };
  const auto holds = [&](const auto& key) { return contains(key.columns, name) || contains(key.included, name); };
  if (table.primary_key && holds(*table.primary_key) && note_loss(table.primary_key->constraint_name))
    table.primary_key.reset();
  std::erase_if(table.uniques, [&](const Unique& key) { return holds(key) && note_loss(key.constraint_name); });
  std::erase_if(table.checks, [&](const Check& check) { return expression_uses(check.expression, name); });
  std::erase_if(table.foreign_keys, [&](const ForeignKey& key) { return contains(key.columns, name); });
  std::erase_if(table.excludes, [&](const Exclude& exclude) { return uses(exclude, name); });
  std::erase_if(table.indexes, [&](const Index& index) { return uses(index, name) && note_loss(index.index_name); });
  std::erase_if(table.policies, [&](const Policy& policy) { return uses_column(policy, name); });
  for (const std::string_view index : lost_indexes) rename_in_options(table.options, index, {});
}

void remove_privileges(Catalog& catalog, std::string_view object) {
  for (const auto& privilege : catalog.privileges_on(object)) catalog.remove<Privilege>(privilege->name);
}

void remove_table(Catalog& catalog, const ObjectName& name) {
  const ObjectName table_name = name;
  if (catalog.find_table(table_name) == nullptr) return;
  remove_views_that_read(catalog, table_name);
  std::vector<ObjectName> children;
  for (const Table* child : catalog.find_children(table_name)) children.push_back(child->name);
  for (const ObjectName& child : children) remove_table(catalog, child);
  for (const Table* source : catalog.find_referencing(table_name)) {
    if (source->name == table_name) continue;
    Table table = *source;
    std::erase_if(table.foreign_keys, [&](const ForeignKey& key) { return key.referent == table_name; });
    catalog.put_table(std::move(table));
  }
  remove_owned_sequences(catalog, to_string(table_name));
  remove_privileges(catalog, privilege_object(catalog, table_name));
  for (const Column& column : catalog.find_table(table_name)->columns)
    remove_privileges_of_number(catalog, table_name, column.facets);
  catalog.remove_table(table_name);
}

void remove_lost_references(Catalog& catalog, const Table& before, Table& after) {
  const auto is_lost = [&](const ForeignKey& key) { return loses_key(catalog, before, after, key); };
  for (const Table* source : catalog.find_referencing(before.name)) {
    if (source->name == before.name) continue;
    Table table = *source;
    if (std::erase_if(table.foreign_keys, is_lost) > 0) catalog.put_table(std::move(table));
  }
  std::erase_if(after.foreign_keys, is_lost);
}

void remove_column(Catalog& catalog, const ObjectName& table, std::string_view column) {
  const Table* present = catalog.find_table(table);
  if (present == nullptr || present->find_column(column) == nullptr) return;
  const ObjectName name = present->name;
  for (const auto& view : catalog.all<View>())
    if (view_uses_column(*view, name, column)) remove_view(catalog, view->name);
  for (const Column& other : std::vector<Column>(present->columns))
    if (other.facets.name != column && expression_uses(other.facets.computed, column))
      remove_column(catalog, name, other.facets.name);
  remove_owned_sequences(catalog, to_string(name) + "." + std::string(column));
  remove_privileges_of_number(catalog, name, catalog.find_table(name)->find_column(column)->facets);
  const Table before = *catalog.find_table(name);
  Table after = before;
  remove_from_table(after, column);
  remove_lost_references(catalog, before, after);
  catalog.put_table(std::move(after));
  for (const Table* child : catalog.find_children(name)) {
    Table changed = *child;
    remove_from_table(changed, column);
    catalog.put_table(std::move(changed));
  }
}

void remove_view(Catalog& catalog, const ObjectName& name) {
  const ObjectName view = name;
  if (catalog.find<View>(view) == nullptr) return;
  catalog.remove<View>(view);
  remove_views_that_read(catalog, view);
  remove_privileges(catalog, written(view));
}

void remove_sequence(Catalog& catalog, const ObjectName& name) {
  const ObjectName sequence = name;
  for (const auto& table : catalog.tables()) {
    Table changed = *table;
    bool is_user = false;
    for (Column& column : changed.columns) {
      if (!takes_next_value(column.facets.server_default, sequence)) continue;
      column.facets.server_default = {};
      is_user = true;
    }
    if (is_user) catalog.put_table(std::move(changed));
  }
  catalog.remove<Sequence>(sequence);
  remove_privileges(catalog, "SEQUENCE " + written(sequence));
}

void remove_domain(Catalog& catalog, const ObjectName& name) {
  const ObjectName domain = name;
  remove_columns(catalog, [&](const Column::Facets& column) { return is_of_domain(column.type, domain); });
  catalog.remove<Domain>(domain);
  for (const auto& other : catalog.all<Domain>())
    if (is_of_domain(other->type, domain)) remove_domain(catalog, other->name);
  remove_privileges(catalog, "DOMAIN " + written(domain));
}

void remove_function(Catalog& catalog, const ObjectName& name) {
  const StoredFunction function = *catalog.find<StoredFunction>(name);
  for (const auto& table : catalog.tables()) {
    Table changed = *table;
    if (std::erase_if(changed.triggers, [&](const Trigger& trigger) { return executes(trigger, function); }) > 0)
      catalog.put_table(std::move(changed));
  }
  catalog.remove<StoredFunction>(function.name);
  remove_privileges(catalog, privilege_object(function));
}

void remove_schema(Catalog& catalog, const ObjectName& name) {
  const std::string_view schema = name.name;
  remove_inside<View>(catalog, schema, remove_view);
  for (const auto& table : catalog.tables())
    if (table->name.schema == schema && catalog.find_table(table->name) != nullptr) remove_table(catalog, table->name);
  remove_inside<Domain>(catalog, schema, remove_domain);
  remove_inside<Sequence>(catalog, schema, remove_sequence);
  remove_inside<StoredFunction>(catalog, schema, remove_function);
  for (const EnumType& type : catalog.enum_types()) {
    if (type.name.schema != schema) continue;
    remove_columns(catalog, [&](const Column::Facets& column) { return is_of_enum(column.type, type.name); });
    catalog.remove_enum(type.name);
  }
  remove_privileges(catalog, "SCHEMA " + quote_if_needed(schema));
  catalog.remove<NamedSchema>(ObjectName(name));
}

void remove_extension(Catalog& catalog, const ObjectName& name) {
  const ObjectName extension = name;
  remove_columns(catalog, [&](const Column::Facets& column) { return is_of_extension(column.type, extension); });
  catalog.remove<Extension>(extension);
}

}  // namespace limbeck
