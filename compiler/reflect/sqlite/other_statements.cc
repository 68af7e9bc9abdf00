#include "catalog/expression.h"
#include "reflect/sqlite/indexed_columns.h"
#include "reflect/sqlite/statement_cursor.h"
#include "reflect/sqlite/table_parser.h"

namespace limbeck::sqlite_schema {
namespace {

// Behind "IF NOT EXISTS schema.name".
void skip_name(StatementCursor& at) {
  if (at.accept("IF", "NOT")) at.accept("EXISTS");
  at.name();
  if (at.accept(".")) at.name();
}

void skip_head(StatementCursor& at, std::string_view word) {
  while (!at.at_end() && !at.accept(word)) at.skip();
  skip_name(at);
}

}  // namespace

Index parse_index(std::string_view name, std::string_view statement) {
  Index index;
  index.index_name = copy_text(name);
  StatementCursor at(statement);
  at.accept("CREATE");
  index.is_unique = at.accept("UNIQUE");
  skip_head(at, "INDEX");
  at.accept("ON");
  at.name();
  index.columns = indexed_columns(at.parentheses());
  if (at.accept("WHERE")) index.predicate = copy_text(at.rest());
  return index;
}

View parse_view(std::string_view name, std::string_view statement) {
  View view;
  view.name = {{}, copy_text(name)};
  StatementCursor at(statement);
  skip_head(at, "VIEW");
  if (at.is("(")) view.columns = column_names(at.parentheses());
  at.accept("AS");
  view.sql = DialectText::copy({.sqlite = at.rest()});
  return view;
}

Trigger parse_trigger(std::string_view name, std::string_view statement) {
  Trigger trigger;
  trigger.name = copy_text(name);
  StatementCursor at(statement);
  skip_head(at, "TRIGGER");
  trigger.sql = DialectText::copy({.sqlite = at.rest()});
  return trigger;
}

StoredObject parse_view_trigger(std::string_view name, std::string_view view, std::string_view statement) {
  StoredObject object;
  object.name = {{}, copy_text(quote_if_needed(name) + " ON " + quote_if_needed(view))};
  object.kind = "TRIGGER";
  object.sql = copy_text(parse_trigger(name, statement).sql.sqlite);
  return object;
}

StoredObject parse_virtual_table(std::string_view name, std::string_view statement) {
  StoredObject object;
  object.name = {{}, copy_text(name)};
  object.kind = "VIRTUAL TABLE";
  StatementCursor at(statement);
  skip_head(at, "TABLE");
  object.sql = copy_text(at.rest());
  return object;
}

}  // namespace limbeck::sqlite_schema
