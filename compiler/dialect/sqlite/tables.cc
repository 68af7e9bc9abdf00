#include <vector>

#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {

std::string create_table(const Table& table, std::string_view name, Pass& pass) {
  std::vector<std::string> items;
  bool has_rowid_key = false;
  for (const Column& column : table.columns) {
    items.push_back(column_definition(column, table, pass));
    has_rowid_key = has_rowid_key || is_rowid_key(column, table);
  }
  if (table.primary_key && !has_rowid_key) items.push_back(constraint_definition(*table.primary_key));
  for (const ForeignKey& key : table.foreign_keys) items.push_back(constraint_definition(key, pass));
  for (const Unique& unique : table.uniques) items.push_back(constraint_definition(unique, pass));
  for (const Check& check : table.checks) items.push_back(constraint_definition(check));
  for (const Exclude& exclude : table.excludes) refuse(exclude, pass);
  return sql("CREATE TABLE").identifier(name).lines_in_parens(items).take();
}

void create(const Table& table, Pass& pass) {
  if (!table.name.schema.empty())
    pass.error("LBK405", "sqlite has no schemas; create table '" + display(table.name) +
                             "' without .schema(), or leave sqlite out of DIALECTS");
  pass.statement(create_table(table, table.name.name, pass), "create table " + display(table.name));
  for (const Index& index : table.indexes) create_index(table.name, index, pass);
}

void render(const CreateTable& op, Pass& pass) { create(*pass.change.after.find_table(op.table), pass); }

void render(const DropTable& op, Pass& pass) {
  pass.statement(sql("DROP TABLE").identifier(op.table.name).take(), "drop table " + display(op.table));
}

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
