#include <algorithm>
#include <vector>

#include "catalog/keys.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

// A partition or heir has columns of its parents, which its own text does not name.
bool is_written(const CreateTable& op, const Column& column) {
  if (op.options.partition_of.name.empty() && op.options.inherits.empty()) return true;
  return std::any_of(op.columns.begin(), op.columns.end(),
                     [&](const Column& written) { return written.facets.name == column.facets.name; });
}

// A key that refers to its own table, where only a unique index makes that possible: the index comes behind the table.
bool waits_for_index(const ForeignKey& key, const Table& table) {
  if (!(key.referent == table.name)) return false;
  const auto is_referent = [&](const List<std::string_view>& columns) {
    return same_columns(columns, key.referent_columns);
  };
  if (table.primary_key && is_referent(table.primary_key->columns)) return false;
  return std::none_of(table.uniques.begin(), table.uniques.end(),
                      [&](const Unique& unique) { return !unique.is_deferrable && is_referent(unique.columns); });
}

// Of exclusion constraints in one CREATE TABLE that say the same the server makes only the first, without a word. Those
// that it may take for such are added on their own.
bool is_repeated(const Exclude& exclude, const Table& table) {
  const auto same_element = [](const ExcludeElement& a, const ExcludeElement& b) {
    return a.element.column == b.element.column && a.with == b.with;
  };
  for (const Exclude& earlier : table.excludes) {
    if (&earlier == &exclude) break;
    if (std::equal(earlier.elements.begin(), earlier.elements.end(), exclude.elements.begin(), exclude.elements.end(),
                   same_element))
      return true;
  }
  return false;
}

// The server takes a constraint that stands in CREATE TABLE for valid, whatever is said.
std::vector<std::string> table_items(const CreateTable& op, const Table& table, Pass& pass) {
  std::vector<std::string> items;
  for (const Column& column : table.columns)
    if (is_written(op, column)) items.push_back(column_definition(column, pass));
  if (table.primary_key) items.push_back(constraint_definition(*table.primary_key));
  for (const ForeignKey& key : table.foreign_keys)
    if (!key.is_not_valid && !waits_for_index(key, table)) items.push_back(constraint_definition(key));
  for (const Unique& unique : table.uniques) items.push_back(constraint_definition(unique, pass));
  for (const Check& check : table.checks)
    if (!check.is_not_valid) items.push_back(constraint_definition(check));
  for (const Exclude& exclude : table.excludes)
    if (!is_repeated(exclude, table)) items.push_back(constraint_definition(exclude));
  return items;
}

std::string create_table(const CreateTable& op, const Table& table, Pass& pass) {
  const TableOptions& options = table.options;
  SqlWriter text = sql("CREATE");
  text.words_if(options.temporary, "TEMPORARY").words_if(options.unlogged, "UNLOGGED").words("TABLE");
  text.words_if(op.if_not_exists, "IF NOT EXISTS").name(table.name);
  const std::vector<std::string> items = table_items(op, table, pass);
  if (!options.partition_of.name.empty()) {
    text.words("PARTITION OF").name(options.partition_of);
    if (!items.empty()) text.lines_in_parens(items);
    text.words(options.partition_bound);
  } else {
    text.lines_in_parens(items);
  }
  if (!options.inherits.empty()) text.words("INHERITS").list(options.inherits, qualified);
  if (!options.partition_by.empty()) text.words("PARTITION BY").words(options.partition_by);
  if (!options.access_method.empty()) text.words("USING").identifier(options.access_method);
  if (!options.parameters.empty()) text.words("WITH").words(storage_parameters(options.parameters));
  if (!options.tablespace.empty()) text.words("TABLESPACE").identifier(options.tablespace);
  return text.take();
}

void comment_on_table(const ObjectName& table, std::string_view comment, Pass& pass) {
  SqlWriter text = sql("COMMENT ON TABLE").name(table).words("IS");
  if (comment.empty())
    text.words("NULL");
  else
    text.literal(comment);
  pass.statement(text.take(), "comment on table " + display(table));
}

// Then the server drops it only when it is no partition any more.
bool is_referred_to_as_partition(const Table& table, const Catalog& catalog) {
  const Table* parent = catalog.find_table(table.options.partition_of);
  return parent != nullptr &&
         (!catalog.find_referencing(parent->name).empty() || is_referred_to_as_partition(*parent, catalog));
}

}  // namespace

std::string storage_parameters(const List<Parameter>& parameters) {
  return sql("")
      .list(parameters,
            [](const Parameter& parameter) {
              return std::string(parameter.name) + (parameter.value.empty() ? "" : " = ") +
                     std::string(parameter.value);
            })
      .take();
}

// strict and without_rowid say how another database stores the table; here values always have the type of their column.
void render(const CreateTable& op, Pass& pass) {
  if (pass.change.before.find_table(op.table) != nullptr) return;
  const Table& table = *pass.change.after.find_table(op.table);
  pass.statement(create_table(op, table, pass), "create table " + display(op.table));
  for (const Exclude& exclude : table.excludes) require_for_partitioned(op.table, exclude, pass);
  for (const ForeignKey& key : table.foreign_keys) require_for_partitioned(op.table, key, pass);
  std::vector<Column::Facets> columns;
  for (const Column& column : table.columns) columns.push_back(column.facets);
  name_sequences(op.table, columns, pass);
  for (const Exclude& exclude : table.excludes)
    if (is_repeated(exclude, table))
      add_constraint(op.table, constraint_definition(exclude), exclude.constraint_name, pass);
  for (const ForeignKey& key : table.foreign_keys)
    if (key.is_not_valid && !waits_for_index(key, table))
      add_constraint(op.table, constraint_definition(key), key.constraint_name, pass);
  for (const Check& check : table.checks)
    if (check.is_not_valid) add_constraint(op.table, constraint_definition(check), check.constraint_name, pass);
  for (const Index& index : table.indexes) create_index(op.table, index, {.if_not_exists = op.if_not_exists}, pass);
  for (const ForeignKey& key : table.foreign_keys)
    if (waits_for_index(key, table)) add_constraint(op.table, constraint_definition(key), key.constraint_name, pass);
  const TableOptions& options_of = table.options;
  if (!options_of.of_type.empty() || !options_of.cluster_on.empty() || !options_of.replica_identity.empty())
    render(AlterTable{.table = op.table,
                      .of_type = options_of.of_type,
                      .cluster_on = options_of.cluster_on,
                      .replica_identity = options_of.replica_identity},
           pass);
  if (!table.comment.empty()) comment_on_table(op.table, table.comment, pass);
  for (const Column& column : table.columns)
    if (is_written(op, column)) {
      set_column_options(op.table, column, pass);
      comment_on_column(op.table, column.facets.name, column.facets.comment, pass);
    }
}

void render(const DropTable& op, Pass& pass) {
  const Table* table = pass.change.before.find_table(op.table);
  if (table != nullptr && !op.cascade && is_referred_to_as_partition(*table, pass.change.before))
    pass.statement(sql("ALTER TABLE").name(table->options.partition_of).words("DETACH PARTITION").name(op.table).take(),
                   "detach partition " + display(op.table));
  pass.statement(
      sql("DROP TABLE").words_if(op.if_exists, "IF EXISTS").name(op.table).words_if(op.cascade, "CASCADE").take(),
      "drop table " + display(op.table));
}

void render(const RenameTable& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(op.table).words("RENAME TO").identifier(op.new_name).take(),
                 "rename table " + display(op.table) + " to " + std::string(op.new_name));
}

void render(const SetTableComment& op, Pass& pass) { comment_on_table(op.table, op.comment, pass); }

}  // namespace limbeck::postgresql
