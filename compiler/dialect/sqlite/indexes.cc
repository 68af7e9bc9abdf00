#include "dialect/sqlite/render.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

// Nulls are smaller than everything here, and an index cannot say otherwise.
bool moves_nulls(const IndexColumn& column) {
  return column.nulls == (column.descending ? IndexColumn::Nulls::kFirst : IndexColumn::Nulls::kLast);
}

std::string index_column(const IndexColumn& column) {
  SqlWriter text = sql("");
  if (column.column.empty())
    text.words(column.expression.text);
  else
    text.identifier(column.column);
  if (!column.collation.empty()) text.words("COLLATE").identifier(column.collation);
  return text.words_if(column.descending, "DESC").take();
}

void refuse_what_cannot_be(const Index& index, Pass& pass) {
  const auto refuse = [&](std::string_view what, std::string_view instead) {
    pass.error("LBK404", index.at,
               "sqlite has no " + std::string(what) + " for index '" + std::string(index.index_name) + "'; " +
                   std::string(instead));
  };
  const std::string_view execute = "leave it out, or write execute() with a text for each dialect";
  if (!index.method.empty() && index.method != "btree") refuse(".using_method()", execute);
  if (!index.included.empty()) refuse(".include()", "name the columns among those of the index, or leave them out");
  for (const IndexColumn& column : index.columns) {
    if (!column.operator_class.empty()) refuse(".ops()", execute);
    if (moves_nulls(column)) refuse("NULLS FIRST or LAST but the order it has anyway", execute);
  }
}

}  // namespace

void create_index(const ObjectName& table, const Index& index, Pass& pass) {
  refuse_what_cannot_be(index, pass);
  SqlWriter text = sql(index.is_unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
  text.identifier(index.index_name).words("ON").identifier(table.name).list(index.columns, index_column);
  if (!index.predicate.empty()) text.words("WHERE").words(index.predicate);
  pass.statement(text.take(), "create index " + std::string(index.index_name));
}

void render(const CreateIndex& op, Pass& pass) {
  for (const Index* index : added_items(pass.change).indexes) create_index(op.table, *index, pass);
}

void render(const DropIndex& op, Pass& pass) {
  pass.statement(sql("DROP INDEX").identifier(op.index.name).take(), "drop index " + display(op.index));
}

}  // namespace limbeck::sqlite
