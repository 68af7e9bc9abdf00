#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {

std::string index_column(const IndexColumn& column) {
  SqlWriter text = sql("");
  if (column.column.empty())
    text.parens(column.expression.text);
  else
    text.identifier(column.column);
  if (!column.collation.empty()) text.words("COLLATE").words(collation_name(column.collation));
  text.words(column.operator_class);
  text.words_if(column.descending, "DESC");
  text.words_if(column.nulls == IndexColumn::Nulls::kFirst, "NULLS FIRST");
  text.words_if(column.nulls == IndexColumn::Nulls::kLast, "NULLS LAST");
  return text.take();
}

void create_index(const ObjectName& table, const Index& index, const IndexOptions& options, Pass& pass) {
  if (index.nulls_are_equal) require_version(15, "NULLS NOT DISTINCT", index.at, pass);
  SqlWriter text = sql(index.is_unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
  text.words_if(options.concurrently, "CONCURRENTLY").words_if(options.if_not_exists, "IF NOT EXISTS");
  text.identifier(index.index_name).words("ON").name(table);
  if (!index.method.empty()) text.words("USING").identifier(index.method);
  text.list(index.columns, index_column);
  if (!index.included.empty()) text.words("INCLUDE").identifiers(index.included);
  text.words_if(index.nulls_are_equal, "NULLS NOT DISTINCT");
  if (!index.parameters.empty()) text.words("WITH").words(storage_parameters(index.parameters));
  if (!index.tablespace_name.empty()) text.words("TABLESPACE").identifier(index.tablespace_name);
  if (!index.predicate.empty()) text.words("WHERE").words(index.predicate);
  pass.statement(text.take(), "create index " + std::string(index.index_name));
  pass.last().outside_transaction = options.concurrently;
  for (std::size_t i = 0; i < index.columns.size(); ++i)
    if (const OptionalInteger& target = index.columns[i].statistics_target; target.given)
      pass.statement(sql("ALTER INDEX")
                         .name({table.schema, index.index_name})
                         .words("ALTER COLUMN")
                         .words(std::to_string(i + 1))
                         .words("SET STATISTICS")
                         .words(std::to_string(target.value))
                         .take(),
                     "alter index " + std::string(index.index_name));
}

void render(const CreateIndex& op, Pass& pass) {
  if (const View* view = pass.change.after.find<View>(op.table)) {
    for (const Index& index : view->indexes)
      if (index.index_name == op.index.index_name &&
          pass.change.before.find_index_view({op.table.schema, index.index_name}) == nullptr)
        create_index(op.table, index, {op.concurrently, op.if_not_exists}, pass);
    return;
  }
  for (const Index* index : added_items(pass.change).indexes)
    create_index(op.table, *index, {op.concurrently, op.if_not_exists}, pass);
}

void render(const DropIndex& op, Pass& pass) {
  const std::vector<Reference> references =
      release_references(pass.change.before.find_index_owner(op.index), op.index.name, pass);
  pass.statement(sql("DROP INDEX")
                     .words_if(op.concurrently, "CONCURRENTLY")
                     .words_if(op.if_exists, "IF EXISTS")
                     .name(op.index)
                     .take(),
                 "drop index " + display(op.index));
  pass.last().outside_transaction = op.concurrently;
  restore_references(references, pass);
}

void render(const RenameIndex& op, Pass& pass) {
  pass.statement(sql("ALTER INDEX").name(op.index).words("RENAME TO").identifier(op.new_name).take(),
                 "rename index " + display(op.index) + " to " + std::string(op.new_name));
}

}  // namespace limbeck::postgresql
