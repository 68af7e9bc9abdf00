// The kinds of objects here that are kept as the text which makes them: virtual tables, and triggers of views. What a
// virtual table keeps its own data in comes and goes with it.
#include "catalog/facts.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

std::string_view without_semicolon(std::string_view sql) {
  while (!sql.empty() && std::string_view("; \t\r\n").find(sql.back()) != std::string_view::npos) sql.remove_suffix(1);
  return sql;
}

// "added" of `added ON recent`, which tells it as on PostgreSQL; here its name alone does. Both may be quoted.
std::string_view trigger_name(const ObjectName& name) { return name.name.substr(0, name.name.rfind(" ON ")); }

std::string words_for(std::string_view kind, const ObjectName& name) {
  return (kind == kVirtualTable ? "virtual table " : "trigger ") + display(name);
}

}  // namespace

bool has_stored_kind(std::string_view kind) { return kind == kVirtualTable || kind == kViewTrigger; }

void render(const CreateObject& op, Pass& pass) {
  const StoredObject& object = op.object;
  if (!has_stored_kind(object.kind))
    return refuse_object("objects of kind " + std::string(object.kind), display(object.name),
                         "write execute({.postgresql = \"...\", .sqlite = \"\"})", pass.change.operation.at, pass);
  SqlWriter text = sql("CREATE").words(object.kind);
  if (object.kind == kVirtualTable)
    text.identifier(object.name.name);
  else
    text.words(trigger_name(object.name));
  pass.statement(text.words(without_semicolon(object.sql)).take(), "create " + words_for(object.kind, object.name));
}

void make_view_triggers_again(const ObjectName& view, Pass& pass) {
  const std::string end = " ON " + written(view);
  for (const auto& object : pass.change.after.all<StoredObject>())
    if (object->kind == kViewTrigger && object->name.name.ends_with(end)) render(CreateObject{*object}, pass);
}

void render(const DropObject& op, Pass& pass) {
  if (!has_stored_kind(op.kind)) return;
  SqlWriter text = sql(op.kind == kVirtualTable ? "DROP TABLE" : "DROP TRIGGER").words_if(op.if_exists, "IF EXISTS");
  if (op.kind == kVirtualTable)
    text.identifier(op.name.name);
  else
    text.words(trigger_name(op.name));
  pass.statement(text.take(), "drop " + words_for(op.kind, op.name));
}

}  // namespace limbeck::sqlite
