#include <algorithm>
#include <vector>

#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {

namespace {

void refuse_what_cannot_be(const Table& table, Pass& pass) {
  const TableOptions& options = table.options;
  if (!table.name.schema.empty())
    pass.error("LBK405", table.at,
               "sqlite has no schemas; create table '" + display(table.name) +
                   "' without .schema(), or leave sqlite out of DIALECTS");
  const auto refuse = [&](bool given, std::string_view option, std::string_view what) {
    if (given)
      pass.error("LBK431", table.at,
                 "sqlite has no " + std::string(what) + "; create table '" + display(table.name) + "' without " +
                     std::string(option) + ", or leave sqlite out of DIALECTS");
  };
  refuse(options.unlogged, ".unlogged()", "unlogged tables");
  refuse(!options.partition_by.empty(), ".partition_by()", "partitioned tables");
  refuse(!options.partition_of.name.empty(), ".partition_of()", "partitioned tables");
  refuse(!options.inherits.empty(), ".inherits()", "tables that inherit");
  refuse(!options.tablespace.empty(), ".tablespace()", "tablespaces");
  refuse(!options.parameters.empty(), ".with()", "storage parameters");
  refuse(!options.access_method.empty(), ".using_method()", "access methods");
  refuse(!options.of_type.empty(), ".of_type()", "tables of a type");
  if (table.columns.empty())
    pass.error("LBK431", "sqlite has no tables without columns; give table '" + display(table.name) + "' one");
  const auto is_computed = [](const Column& column) { return column.facets.computed.data() != nullptr; };
  if (!table.columns.empty() && std::all_of(table.columns.begin(), table.columns.end(), is_computed))
    pass.error("LBK431", "sqlite has no table '" + display(table.name) +
                             "' whose columns are all computed; give it one that is not");
}

std::string options_text(const TableOptions& options) {
  if (options.strict && options.without_rowid) return "STRICT, WITHOUT ROWID";
  return options.strict ? "STRICT" : options.without_rowid ? "WITHOUT ROWID" : "";
}

}  // namespace

std::string create_table(const Table& table, std::string_view name, Pass& pass, bool if_not_exists) {
  refuse_what_cannot_be(table, pass);
  std::vector<std::string> items;
  bool has_rowid_key = false;
  for (const Column& column : table.columns) {
    items.push_back(column_definition(column, table, pass));
    has_rowid_key = has_rowid_key || is_rowid_key(column, table);
  }
  if (table.primary_key && !has_rowid_key) items.push_back(constraint_definition(*table.primary_key, pass));
  for (const ForeignKey& key : table.foreign_keys) items.push_back(constraint_definition(key, pass));
  for (const Unique& unique : table.uniques) items.push_back(constraint_definition(unique, pass));
  for (const Check& check : table.checks) items.push_back(constraint_definition(check));
  for (const Exclude& exclude : table.excludes) refuse(exclude, pass);
  return sql(table.options.temporary ? "CREATE TEMPORARY TABLE" : "CREATE TABLE")
      .words_if(if_not_exists, "IF NOT EXISTS")
      .identifier(name)
      .lines_in_parens(items)
      .words(options_text(table.options))
      .take();
}

void create(const Table& table, bool if_not_exists, Pass& pass) {
  pass.statement(create_table(table, table.name.name, pass, if_not_exists), "create table " + display(table.name));
  for (const Index& index : table.indexes) create_index(table.name, index, if_not_exists, pass);
}

void render(const CreateTable& op, Pass& pass) {
  if (pass.change.before.find_table(op.table) == nullptr)
    create(*pass.change.after.find_table(op.table), op.if_not_exists, pass);
}

void render(const DropTable& op, Pass& pass) {
  give_way(pass);
  pass.statement(sql("DROP TABLE").words_if(op.if_exists, "IF EXISTS").identifier(op.table.name).take(),
                 "drop table " + display(op.table));
}

// What a table or a column is for is kept in the catalog, and nowhere in the file.
void render(const SetTableComment&, Pass&) {}

// Foreign keys, views and triggers follow the new name, unless the old way of renaming is on, as it is where tables are
// rebuilt.
void render(const RenameTable& op, Pass& pass) {
  const std::string what = "rename table " + display(op.table) + " to " + std::string(op.new_name);
  const bool old_way = pass.script.rebuilds_tables;
  if (old_way) pass.statement("PRAGMA legacy_alter_table = OFF", what);
  pass.statement(sql("ALTER TABLE").identifier(op.table.name).words("RENAME TO").identifier(op.new_name).take(), what);
  if (old_way) pass.statement("PRAGMA legacy_alter_table = ON", what);
}

}  // namespace limbeck::sqlite
