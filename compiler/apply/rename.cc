#include "apply/rename.h"

#include <algorithm>
#include <string>
#include <vector>

#include "apply/dependents.h"
#include "apply/privileges.h"
#include "catalog/expression.h"
#include "catalog/facts.h"
#include "catalog/names.h"
#include "catalog/query.h"

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
  for (Policy& policy : table.policies) {
    if (policy.using_expression.data() != nullptr) policy.using_expression = edit(policy.using_expression);
    if (policy.with_check.data() != nullptr) policy.with_check = edit(policy.with_check);
  }
}

void rename_in_lists(Table& table, std::string_view from, std::string_view to) {
  if (table.primary_key) {
    table.primary_key->columns = renamed(table.primary_key->columns, from, to);
    table.primary_key->included = renamed(table.primary_key->included, from, to);
  }
  for (Unique& unique : table.uniques) {
    unique.columns = renamed(unique.columns, from, to);
    unique.included = renamed(unique.included, from, to);
  }
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

// Calls edit(object) for every object of that kind; it is put back where it has changed.
template <class T, class Edit>
void edit_objects(Catalog& catalog, Edit edit) {
  for (const auto& object : catalog.all<T>()) {
    T changed = *object;
    edit(changed);
    if (!(changed == *object)) catalog.put(changed);
  }
}

void move_privileges(Catalog& catalog, const std::string& from, const std::string& to) {
  for (const auto& privilege : catalog.privileges_on(from)) {
    Privilege moved = *privilege;
    moved.name.schema = copy_text(to);
    catalog.remove<Privilege>(privilege->name);
    catalog.put(moved);
  }
}

// "posts.id" where `from` is "posts": "articles.id".
void move_owner(Catalog& catalog, const std::string& from, const std::string& to) {
  edit_objects<Sequence>(catalog, [&](Sequence& sequence) {
    const std::string_view owner = sequence.owned_by;
    if (owner == from) sequence.owned_by = copy_text(to);
    if (owner.starts_with(from + ".")) sequence.owned_by = copy_text(to + std::string(owner.substr(from.size())));
  });
}

// Its partitions, and the tables that inherit from it.
void rename_parent(Catalog& catalog, const ObjectName& from, const ObjectName& to) {
  for (const Table* child : catalog.find_children(from)) {
    Table table = *child;
    if (table.options.partition_of == from) table.options.partition_of = to;
    std::vector<ObjectName> parents(table.options.inherits.begin(), table.options.inherits.end());
    std::replace(parents.begin(), parents.end(), from, to);
    table.options.inherits = List<ObjectName>(parents);
    catalog.put_table(std::move(table));
  }
}

// In the text of views and triggers, where the database follows the name.
void rename_in_queries(Catalog& catalog, const ObjectName& from, std::string_view to) {
  edit_objects<View>(catalog, [&](View& view) { view.sql = rename_relation(view.sql, from, to); });
  for (const auto& table : catalog.tables()) {
    if (table->triggers.empty()) continue;
    Table changed = *table;
    for (Trigger& trigger : changed.triggers) trigger.sql = rename_in_trigger(trigger.sql, from, to);
    if (!(changed == *table)) catalog.put_table(std::move(changed));
  }
}

// A sequence keeps its name when the table or column that it is behind gets another.
void keep_sequence(Column::Facets& column, const ObjectName& old_table, const Column::Facets& old,
                   const ObjectName& new_table) {
  if (!numbers_itself(column)) return;
  const std::string kept = sequence_of(old_table, old);
  column.sequence = kept == default_sequence_name(new_table.name, column.name) ? std::string_view() : copy_text(kept);
}

}  // namespace

void rename_table(Catalog& catalog, const Table& table, const ObjectName& new_name) {
  const ObjectName old_name = table.name;
  Table renamed = table;
  renamed.name = new_name;
  for (Column& column : renamed.columns)
    keep_sequence(column.facets, old_name, Column::Facets(column.facets), new_name);
  edit_expressions(renamed,
                   [&](std::string_view text) { return requalify_expression(text, old_name.name, new_name.name); });
  catalog.remove_table(old_name);
  catalog.put_table(std::move(renamed));
  edit_references(catalog, old_name, [&](ForeignKey& key) { key.referent = new_name; });
  rename_parent(catalog, old_name, new_name);
  rename_in_queries(catalog, old_name, new_name.name);
  move_owner(catalog, to_string(old_name), to_string(new_name));
  move_privileges(catalog, written(old_name), written(new_name));
  move_facts(catalog, "TABLE", old_name, new_name);
}

void rename_column(Catalog& catalog, const Table& table, std::string_view column, std::string_view new_name) {
  const ObjectName name = table.name;
  const auto rename = [&](Table changed) {
    for (Column& candidate : changed.columns) {
      if (candidate.facets.name != column) continue;
      const Column::Facets old = candidate.facets;
      candidate.facets.name = new_name;
      keep_sequence(candidate.facets, changed.name, old, changed.name);
    }
    rename_in_lists(changed, column, new_name);
    const auto edit = [&](std::string_view text) { return rename_in_expression(text, column, new_name); };
    edit_expressions(changed, edit);
    changed.options.partition_by = edit(changed.options.partition_by);
    catalog.put_table(std::move(changed));
  };
  rename(table);
  for (const Table* child : catalog.find_children(name)) rename(*child);
  edit_references(catalog, name,
                  [&](ForeignKey& key) { key.referent_columns = renamed(key.referent_columns, column, new_name); });
  const auto has_column = [&](const ObjectName& other) {
    const Table* found = catalog.find_table(other);
    return found == nullptr || catalog.find_column(*found, column) != nullptr;
  };
  edit_objects<View>(
      catalog, [&](View& view) { view.sql = rename_column_in_query(view.sql, name, column, new_name, has_column); });
  move_owner(catalog, to_string(name) + "." + std::string(column), to_string(name) + "." + std::string(new_name));
}

void rename_in_options(TableOptions& options, std::string_view index, std::string_view new_name) {
  if (options.cluster_on == index) options.cluster_on = new_name;
  const auto tokens = tokenize_expression(options.replica_identity);
  if (tokens.size() != 3 || tokens[0].name != "using" || tokens[2].name != index) return;
  options.replica_identity =
      new_name.empty() ? std::string_view() : copy_text("USING INDEX " + quote_if_needed(new_name));
}

void change_labels(Catalog& catalog, const ObjectName& type, const List<std::string_view>& labels) {
  catalog.change_labels(type, labels);
  edit_objects<Domain>(catalog, [&](Domain& domain) {
    if (is_of_enum(domain.type, type) && domain.type.kind == TypeKind::kEnum) domain.type.labels = labels;
  });
}

void rename_label(Catalog& catalog, const ObjectName& type, std::string_view label, std::string_view new_label) {
  const auto rename_default = [&](Value& value) {
    if (value.kind() == Value::Kind::kText && value.text() == label) value = Value(new_label);
    if (value.kind() == Value::Kind::kExpression) value = Value(Sql{replace_literal(value.text(), label, new_label)});
  };
  for (const auto& table : catalog.tables()) {
    Table changed = *table;
    std::vector<std::string_view> users;
    for (Column& column : changed.columns) {
      if (!is_of_enum(column.facets.type, type)) continue;
      users.push_back(column.facets.name);
      rename_default(column.facets.server_default);
    }
    if (users.empty()) continue;
    edit_expressions(changed, [&](std::string_view text) {
      const bool is_about_it = std::any_of(users.begin(), users.end(),
                                           [&](std::string_view column) { return expression_uses(text, column); });
      return is_about_it ? replace_literal(text, label, new_label) : text;
    });
    catalog.put_table(std::move(changed));
  }
  edit_objects<Domain>(catalog, [&](Domain& domain) {
    if (is_of_enum(domain.type, type)) rename_default(domain.server_default);
  });
}

}  // namespace limbeck
