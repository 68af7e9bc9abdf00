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
  if (index.nulls_are_equal) refuse(".nulls_not_distinct()", "make the columns not null, or leave it out");
  if (!index.parameters.empty()) refuse(".with()", execute);
  if (!index.tablespace_name.empty()) refuse(".tablespace()", execute);
  if (!index.included.empty()) refuse(".include()", "name the columns among those of the index, or leave them out");
  for (const IndexColumn& column : index.columns) {
    if (!column.operator_class.empty()) refuse(".ops()", execute);
    if (column.statistics_target.given) refuse(".statistics()", execute);
    if (moves_nulls(column)) refuse("NULLS FIRST or LAST but the order it has anyway", execute);
  }
}

}  // namespace

std::string drop_index_text(std::string_view name, bool if_exists) {
  return sql("DROP INDEX").words_if(if_exists, "IF EXISTS").identifier(name).take();
}

void create_index(const ObjectName& table, const Index& index, bool if_not_exists, Pass& pass) {
  refuse_what_cannot_be(index, pass);
  SqlWriter text = sql(index.is_unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX");
  text.words_if(if_not_exists, "IF NOT EXISTS");
  text.identifier(index.index_name).words("ON").identifier(table.name).list(index.columns, index_column);
  if (!index.predicate.empty()) text.words("WHERE").words(index.predicate);
  pass.statement(text.take(), "create index " + std::string(index.index_name));
}

// It is made while others wait in any case, so .concurrently() means nothing here.
void render(const CreateIndex& op, Pass& pass) {
  if (table_change(pass.change).before == nullptr) return;  // of a materialized view, which is refused
  for (const Index* index : added_items(pass.change).indexes) create_index(op.table, *index, op.if_not_exists, pass);
}

void render(const DropIndex& op, Pass& pass) {
  if (pass.change.before.find_index_view(op.index) != nullptr) return;
  pass.statement(drop_index_text(op.index.name, op.if_exists), "drop index " + display(op.index));
}

void render(const RenameIndex& op, Pass& pass) {
  if (table_change(pass.change).after == nullptr) return;  // of a materialized view, which is refused
  const Table& table = *table_change(pass.change).after;
  pass.statement(drop_index_text(op.index.name, false), "rename index " + display(op.index));
  create_index(table.name, *table.find_index(op.new_name), /*if_not_exists=*/false, pass);
}

}  // namespace limbeck::sqlite
