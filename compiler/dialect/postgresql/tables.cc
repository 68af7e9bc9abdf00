#include <vector>

#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

std::string create_table(const Table& table, Pass& pass) {
  std::vector<std::string> items;
  for (const Column& column : table.columns) items.push_back(column_definition(column, pass));
  if (table.primary_key) items.push_back(constraint_definition(*table.primary_key));
  for (const ForeignKey& key : table.foreign_keys) items.push_back(constraint_definition(key));
  for (const Unique& unique : table.uniques) items.push_back(constraint_definition(unique));
  for (const Check& check : table.checks) items.push_back(constraint_definition(check));
  for (const Exclude& exclude : table.excludes) items.push_back(constraint_definition(exclude));
  return sql("CREATE TABLE").name(table.name).lines_in_parens(items).take();
}

}  // namespace

void render(const CreateTable& op, Pass& pass) {
  const Table& table = *pass.change.after.find_table(op.table);
  pass.statement(create_table(table, pass), "create table " + display(op.table));
  for (const Index& index : table.indexes) create_index(op.table, index, pass);
  if (!table.comment.empty())
    pass.statement(sql("COMMENT ON TABLE").name(op.table).words("IS").literal(table.comment).take(),
                   "comment on table " + display(op.table));
  for (const Column& column : table.columns)
    comment_on_column(op.table, column.facets.name, column.facets.comment, pass);
}

void render(const DropTable& op, Pass& pass) {
  pass.statement(sql("DROP TABLE").name(op.table).take(), "drop table " + display(op.table));
}

void render(const RenameTable& op, Pass& pass) {
  pass.statement(sql("ALTER TABLE").name(op.table).words("RENAME TO").identifier(op.new_name).take(),
                 "rename table " + display(op.table) + " to " + std::string(op.new_name));
}

}  // namespace limbeck::postgresql
