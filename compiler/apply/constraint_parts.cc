#include <algorithm>

#include "apply/partitioned.h"
#include "apply/table_parts.h"
#include "catalog/expression.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

std::string named(std::string_view what, std::string_view name) {
  return name.empty() ? std::string(what) : std::string(what) + " " + quoted(name);
}

// Names a key after PostgreSQL's rules, or checks the author's name. False: reported, and the name is in doubt.
bool settle_key_name(Application& application, const Table& table, std::string_view what, std::string_view& name,
                     std::string_view columns, std::string_view label, SourcePosition at) {
  if (name.empty()) {
    name = choose_name(table.name.name, columns, label, [&](std::string_view candidate) {
      return application.relation_taken(table, candidate) || application.constraint_taken(table, candidate);
    });
    return true;
  }
  return application.check_constraint_name(table, name, at) && application.check_relation_name(table, what, name, at);
}

bool settle_constraint_name(Application& application, const Table& table, std::string_view& name,
                            std::string_view columns, std::string_view label, SourcePosition at) {
  if (!name.empty()) return application.check_constraint_name(table, name, at);
  name = choose_name(table.name.name, columns, label,
                     [&](std::string_view candidate) { return application.constraint_taken(table, candidate); });
  return true;
}

bool check_included(Application& application, const Table& table, const List<std::string_view>& columns,
                    SourcePosition at) {
  bool fine = true;
  for (std::string_view column : columns) fine = application.find_column(table, column, at) != nullptr && fine;
  return fine;
}

// The part is left out: whoever refers to it later is not to blame.
void skip(Application& application, const Table& table, std::string_view name, std::string_view columns,
          std::string_view label) {
  if (name.empty()) name = copy_text(make_object_name(table.name.name, columns, label));
  application.doubt(name);
}

bool check_exclude_elements(Application& application, const Table& table, const Exclude& exclude,
                            const std::string& what) {
  bool fine = true;
  if (exclude.elements.empty()) {
    application.error("LBK216", exclude.at, what + " needs at least one column");
    fine = false;
  }
  for (const ExcludeElement& element : exclude.elements) {
    if (element.element.column.empty()) continue;
    fine = application.find_column(table, element.element.column, exclude.at) != nullptr && fine;
  }
  return fine;
}

}  // namespace

NamingConvention::Parts parts_of(const PrimaryKey& key) {
  return {.columns = {key.columns.begin(), key.columns.end()}};
}

NamingConvention::Parts parts_of(const Unique& unique) {
  return {.columns = {unique.columns.begin(), unique.columns.end()}};
}

NamingConvention::Parts parts_of(const Check& check, const std::vector<Column>& columns) {
  NamingConvention::Parts parts;
  for (const Column& column : columns)
    if (expression_uses(check.expression, column.facets.name)) parts.columns.push_back(column.facets.name);
  return parts;
}

bool check_columns(Application& application, const Table& table, const List<std::string_view>& columns,
                   std::string_view what, SourcePosition at) {
  if (columns.empty()) {
    application.error("LBK216", at, std::string(what) + " needs at least one column");
    return false;
  }
  bool fine = true;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (std::find(columns.begin(), columns.begin() + i, columns[i]) != columns.begin() + i) {
      application.error("LBK226", at, std::string(what) + " has the column " + quoted(columns[i]) + " twice");
      fine = false;
    } else if (application.find_column(table, columns[i], at) == nullptr) {
      fine = false;
    }
  }
  return fine;
}

void add_primary_key(Application& application, Table& table, PrimaryKey key) {
  add_nullable_key(application, table, key, {});
}

void add_nullable_key(Application& application, Table& table, PrimaryKey key,
                      const std::vector<std::string_view>& nullable) {
  if (table.primary_key) {
    if (!application.doubts(table.primary_key->constraint_name)) {
      Diagnostic& diagnostic = application.error(
          "LBK213", key.at,
          "table " + quoted(table.name) + " has a primary key already: " + quoted_list(table.primary_key->columns) +
              "; name all columns of it in one primary_key({...})");
      if (table.primary_key->at.line > 0) diagnostic.notes.push_back({table.primary_key->at, "it is given here"});
    }
    return skip(application, table, key.constraint_name, {}, "pkey");
  }
  const std::string what = named("primary key", key.constraint_name);
  if (!check_columns(application, table, key.columns, what, key.at) ||
      !check_partition_key(application, table, key.columns, what, key.at) ||
      !check_included(application, table, key.included, key.at) ||
      !application.name_by_convention("pk", parts_of(key), table, key.constraint_name, key.at) ||
      !settle_key_name(application, table, "primary key", key.constraint_name, {}, "pkey", key.at))
    return skip(application, table, key.constraint_name, {}, "pkey");
  for (Column& column : table.columns)
    if (contains(key.columns, column.facets.name) && !contains(nullable, column.facets.name))
      column.facets.not_null = Choice::kYes;
  table.primary_key = key;
}

void add_unique(Application& application, Table& table, Unique unique) {
  std::vector<std::string_view> all(unique.columns.begin(), unique.columns.end());
  all.insert(all.end(), unique.included.begin(), unique.included.end());
  const std::string columns = join_column_names(List<std::string_view>(all));
  const std::string what = named("unique constraint", unique.constraint_name);
  if (!check_columns(application, table, unique.columns, what, unique.at) ||
      !check_partition_key(application, table, unique.columns, what, unique.at) ||
      !check_included(application, table, unique.included, unique.at) ||
      !application.name_by_convention("uq", parts_of(unique), table, unique.constraint_name, unique.at) ||
      !settle_key_name(application, table, "unique constraint", unique.constraint_name, columns, "key", unique.at))
    return skip(application, table, unique.constraint_name, columns, "key");
  table.uniques.push_back(unique);
}

void add_check(Application& application, Table& table, Check check) {
  const std::vector<Column> columns = application.catalog().columns_of(table);
  const NamingConvention::Parts parts = parts_of(check, columns);
  const std::string_view only_column = parts.columns.size() == 1 ? parts.columns[0] : std::string_view();
  if (tokenize_expression(check.expression).empty()) {
    application.error("LBK216", check.at, named("check", check.constraint_name) + " needs an expression");
    return skip(application, table, check.constraint_name, only_column, "check");
  }
  if (check.is_no_inherit && !table.options.partition_by.empty()) {
    application.error("LBK219", check.at,
                      named("check", check.constraint_name) + ": the partitions of table " + quoted(table.name) +
                          " have its checks; remove .no_inherit()");
    return skip(application, table, check.constraint_name, only_column, "check");
  }
  if (!application.name_by_convention("ck", parts, table, check.constraint_name, check.at) ||
      !settle_constraint_name(application, table, check.constraint_name, only_column, "check", check.at))
    return skip(application, table, check.constraint_name, only_column, "check");
  table.checks.push_back(check);
}

void add_exclude(Application& application, Table& table, Exclude exclude) {
  std::vector<std::string_view> names;
  bool all_columns = true;
  for (const ExcludeElement& element : exclude.elements) {
    names.push_back(element.element.column);
    all_columns = all_columns && !element.element.column.empty();
  }
  const std::string columns = join_column_names(List<std::string_view>(names));
  if (!check_exclude_elements(application, table, exclude, named("exclusion constraint", exclude.constraint_name)))
    return skip(application, table, exclude.constraint_name, columns, "excl");
  if (!all_columns && exclude.constraint_name.empty()) {
    application.error("LBK221", exclude.at,
                      "an exclusion constraint over an expression has no name of its own; write .name(\"...\")");
    return;
  }
  if (!settle_key_name(application, table, "exclusion constraint", exclude.constraint_name, columns, "excl",
                       exclude.at))
    return skip(application, table, exclude.constraint_name, columns, "excl");
  table.excludes.push_back(exclude);
}

}  // namespace limbeck
