// Objects that are kept as the text that makes them, comments on what is no table, and owners.
#include "catalog/facts.h"
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

// DROP tells an operator by its operands, a rule and a trigger by their table or view, an operator class by its index
// method; CREATE has them elsewhere.
std::string_view created_name(const StoredObject& object) {
  const std::string_view name = object.name.name;
  if (object.kind == "OPERATOR") return name.substr(0, name.rfind('('));
  if (object.kind == "RULE" || object.kind == "TRIGGER") return name.substr(0, name.rfind(" ON "));
  if (object.kind == "OPERATOR CLASS") return name.substr(0, name.rfind(" USING "));
  return name;
}

std::string verbatim_name(std::string_view schema, std::string_view name) {
  return (schema.empty() ? std::string() : qualified({{}, schema}) + '.') + std::string(name);
}

std::string words_for(std::string_view kind, const ObjectName& name) { return std::string(kind) + ' ' + display(name); }

}  // namespace

std::string create_object(const StoredObject& object) {
  return sql("CREATE")
      .words(object.kind)
      .words(verbatim_name(object.name.schema, created_name(object)))
      .words(object.sql)
      .take();
}

void render(const CreateObject& op, Pass& pass) {
  const std::string summary = "create " + words_for(op.object.kind, op.object.name);
  pass.statement(std::string(without_end(create_object(op.object))), summary);
  for (std::string_view statement : op.object.then) pass.statement(std::string(without_end(statement)), summary);
}

void render(const DropObject& op, Pass& pass) {
  drop_verbatim(op.kind, verbatim_name(op.name.schema, op.name.name), op.if_exists, op.cascade, pass);
}

// The schema that every database begins with has a comment then.
void render(const SetComment& op, Pass& pass) {
  SqlWriter text = sql("COMMENT ON").words(op.on).words("IS");
  if (op.text.data() == nullptr && op.on == "SCHEMA public")
    text.literal("standard public schema");
  else if (op.text.empty())
    text.words("NULL");
  else
    text.literal(op.text);
  pass.statement(text.take(), "comment on " + std::string(op.on));
}

void render(const SetOwner& op, Pass& pass) {
  SqlWriter text = sql("ALTER").words(op.of).words("OWNER TO");
  text.words(op.role.data() == nullptr ? "CURRENT_USER" : role_name(op.role));
  pass.statement(text.take(), "owner of " + std::string(op.of));
}

namespace {

const ObjectOwner* owner_of(std::string_view kind, const ObjectName& name, const Pass& pass) {
  return pass.change.before.find<ObjectOwner>({{}, copy_text(std::string(kind) + ' ' + qualified(name))});
}

}  // namespace

bool has_other_owner(const ObjectName& table, const Pass& pass) { return owner_of("TABLE", table, pass) != nullptr; }

void give_owner_of(const ObjectName& table, const ObjectName& sequence, Pass& pass) {
  const ObjectOwner *owner = owner_of("TABLE", table, pass), *present = owner_of("SEQUENCE", sequence, pass);
  if (owner == nullptr || (present != nullptr && present->role == owner->role)) return;
  render(SetOwner{copy_text("SEQUENCE " + qualified(sequence)), owner->role}, pass);
}

void give_owner_back(const ObjectName& table, const ObjectName& sequence, Pass& pass) {
  if (!has_other_owner(table, pass)) return;
  const ObjectOwner* own = owner_of("SEQUENCE", sequence, pass);
  render(SetOwner{copy_text("SEQUENCE " + qualified(sequence)), own == nullptr ? std::string_view() : own->role}, pass);
}

void say_facts_again(std::string_view object, Pass& pass) {
  const std::string columns = "COLUMN " + std::string(object.substr(fact_kind(object).size() + 1)) + '.';
  const Catalog& after = pass.change.after;
  if (const auto* owner = after.find<ObjectOwner>({{}, object})) render(SetOwner{owner->name.name, owner->role}, pass);
  for (const auto& comment : after.all<ObjectComment>())
    if (comment->name.name == object || comment->name.name.starts_with(columns))
      render(SetComment{comment->name.name, comment->text}, pass);
}

}  // namespace limbeck::postgresql
