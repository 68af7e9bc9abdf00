// Enum types: those that operations name, and those that live as long as a column uses them.
#include <algorithm>
#include <vector>

#include "dialect/postgresql/render.h"
#include "dialect/table_change.h"

namespace limbeck::postgresql {
namespace {

std::vector<EnumType> enums_of(const Table* table) {
  std::vector<EnumType> enums;
  if (table == nullptr) return enums;
  for (const Column& column : table->columns) {
    const Type* type = enum_in(column.facets.type);
    if (type == nullptr) continue;
    const ObjectName name{type->schema_name, type->name};
    const auto same = [&](const EnumType& other) { return other.name == name; };
    if (std::none_of(enums.begin(), enums.end(), same)) enums.push_back({name, type->labels, false, column.facets.at});
  }
  return enums;
}

void create_type(const ObjectName& name, const List<std::string_view>& labels, Pass& pass) {
  pass.statement(sql("CREATE TYPE").name(name).words("AS ENUM").list(labels, literal).take(),
                 "create type " + display(name));
}

}  // namespace

void create_enum_types(Pass& pass) {
  const TableChange table = table_change(pass.change);
  for (const EnumType& type : enums_of(table.after))
    if (!pass.change.before.find_enum(type.name)) create_type(type.name, type.labels, pass);
}

void drop_enum_types(Pass& pass) {
  const TableChange table = table_change(pass.change);
  for (const EnumType& type : enums_of(table.before)) {
    if (pass.change.after.find_enum(type.name)) continue;
    pass.statement(sql("DROP TYPE").name(type.name).take(), "drop type " + display(type.name));
  }
}

void render(const CreateEnum& op, Pass& pass) { create_type(op.name, op.labels, pass); }

void render(const DropEnum& op, Pass& pass) {
  pass.statement(sql("DROP TYPE").words_if(op.if_exists, "IF EXISTS").name(op.name).take(),
                 "drop type " + display(op.name));
}

void render(const AddEnumValue& op, Pass& pass) {
  SqlWriter text = sql("ALTER TYPE").name(op.name).words("ADD VALUE").words_if(op.if_not_exists, "IF NOT EXISTS");
  text.literal(op.value);
  if (op.before.data() != nullptr) text.words("BEFORE").literal(op.before);
  if (op.after.data() != nullptr) text.words("AFTER").literal(op.after);
  pass.statement(text.take(), "add value " + std::string(op.value) + " to type " + display(op.name));
  pass.last().adds_label = true;
}

void render(const RenameEnumValue& op, Pass& pass) {
  pass.statement(
      sql("ALTER TYPE").name(op.name).words("RENAME VALUE").literal(op.value).words("TO").literal(op.new_value).take(),
      "rename value " + std::string(op.value) + " of type " + display(op.name));
}

}  // namespace limbeck::postgresql
