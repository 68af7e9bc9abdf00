// The one kind of objects here that is kept as the text which makes it. What such a table keeps its own data in comes
// and goes with it.
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

std::string_view without_semicolon(std::string_view sql) {
  while (!sql.empty() && std::string_view("; \t\r\n").find(sql.back()) != std::string_view::npos) sql.remove_suffix(1);
  return sql;
}

}  // namespace

void render(const CreateObject& op, Pass& pass) {
  const StoredObject& object = op.object;
  if (object.kind != kVirtualTable)
    return refuse_object("objects of kind " + std::string(object.kind), display(object.name),
                         "write execute({.postgresql = \"...\", .sqlite = \"\"})", pass.change.operation.at, pass);
  pass.statement(
      sql("CREATE").words(object.kind).identifier(object.name.name).words(without_semicolon(object.sql)).take(),
      "create virtual table " + display(object.name));
}

void render(const DropObject& op, Pass& pass) {
  if (op.kind != kVirtualTable) return;
  pass.statement(sql("DROP TABLE").words_if(op.if_exists, "IF EXISTS").identifier(op.name.name).take(),
                 "drop virtual table " + display(op.name));
}

}  // namespace limbeck::sqlite
