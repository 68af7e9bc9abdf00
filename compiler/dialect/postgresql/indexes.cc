#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {

std::string index_column(const IndexColumn& column) {
  SqlWriter text = sql("");
  if (column.column.empty())
    text.parens(column.expression.text);
  else
    text.identifier(column.column);
  if (!column.collation.empty()) text.words("COLLATE").identifier(column.collation);
  text.words(column.operator_class);
  text.words_if(column.descending, "DESC");
  text.words_if(column.nulls == IndexColumn::Nulls::kFirst, "NULLS FIRST");
  text.words_if(column.nulls == IndexColumn::Nulls::kLast, "NULLS LAST");
  return text.take();
}

void create_index(const ObjectName& table, const Index& index, Pass& pass) {
  SqlWriter text = sql(index.is_unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
  text.identifier(index.index_name).words("ON").name(table);
  if (!index.method.empty()) text.words("USING").identifier(index.method);
  text.list(index.columns, index_column);
  if (!index.included.empty()) text.words("INCLUDE").identifiers(index.included);
  if (!index.predicate.empty()) text.words("WHERE").words(index.predicate);
  pass.statement(text.take(), "create index " + std::string(index.index_name));
}

void render(const CreateIndex& op, Pass& pass) {
  for (const Index* index : added_items(pass.change).indexes) create_index(op.table, *index, pass);
}

void render(const DropIndex& op, Pass& pass) {
  pass.statement(sql("DROP INDEX").name(op.index).take(), "drop index " + display(op.index));
}

}  // namespace limbeck::postgresql
