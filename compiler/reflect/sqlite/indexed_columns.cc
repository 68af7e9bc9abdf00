#include "reflect/sqlite/indexed_columns.h"

#include <vector>

#include "reflect/sqlite/statement_cursor.h"

namespace limbeck::sqlite_schema {
namespace {

bool at_order(const StatementCursor& at) { return at.is("COLLATE") || at.is("ASC") || at.is("DESC") || at.is("NULLS"); }

IndexColumn indexed_column(StatementCursor& at) {
  IndexColumn column;
  const std::size_t begin = at.position();
  const bool is_name = at.is_name();
  std::string name;
  std::size_t tokens = 0;
  while (!at.at_end() && !at.is(",") && !at_order(at)) {
    if (tokens++ == 0 && is_name)
      name = at.name();
    else
      at.skip();
  }
  if (tokens == 1 && is_name)
    column.column = copy_text(name);
  else
    column.expression = Sql{copy_text(at.from(begin))};
  while (!at.at_end() && !at.is(",")) {
    if (at.accept("COLLATE"))
      column.collation = copy_text(at.name());
    else if (at.accept("DESC"))
      column.descending = true;
    else if (at.accept("NULLS", "FIRST"))
      column.nulls = IndexColumn::Nulls::kFirst;
    else if (at.accept("NULLS", "LAST"))
      column.nulls = IndexColumn::Nulls::kLast;
    else
      at.skip();
  }
  return column;
}

}  // namespace

List<IndexColumn> indexed_columns(std::string_view text) {
  std::vector<IndexColumn> columns;
  StatementCursor at(text);
  while (!at.at_end()) {
    columns.push_back(indexed_column(at));
    at.accept(",");
  }
  return List<IndexColumn>(columns);
}

List<std::string_view> column_names(std::string_view text) {
  std::vector<std::string_view> names;
  for (const IndexColumn& column : indexed_columns(text)) names.push_back(column.column);
  return List<std::string_view>(names);
}

}  // namespace limbeck::sqlite_schema
