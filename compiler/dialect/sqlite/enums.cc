// An Enum is a check of each column that is of it, so it has nothing of its own; but a new label, or another word for
// one, is a new check in every table.
#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/rebuild.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

bool is_of(const Column& column, const ObjectName& name) {
  const Type& type = column.facets.type;
  return type.kind == TypeKind::kEnum && ObjectName{type.schema_name, type.name} == name;
}

std::string relabelled(const Column& column, const RenameEnumValue& op) {
  const std::string name = quoted(column.facets.name);
  return "CASE " + name + " WHEN " + literal(op.value) + " THEN " + literal(op.new_value) + " ELSE " + name + " END";
}

}  // namespace

void render(const CreateEnum&, Pass&) {}

void render(const DropEnum&, Pass&) {}

void render(const AddEnumValue&, Pass& pass) {
  for (const Neighbour& table : neighbours_of(pass.change))
    rebuild_table(*table.before, *table.after, unchanged(*table.before), pass);
}

void render(const RenameEnumValue& op, Pass& pass) {
  for (const Neighbour& table : neighbours_of(pass.change)) {
    Sources sources = unchanged(*table.before);
    for (const Column& column : table.before->columns)
      if (is_of(column, op.name)) sources[column.facets.name].expression = copy_text(relabelled(column, op));
    rebuild_table(*table.before, *table.after, sources, pass);
  }
}

}  // namespace limbeck::sqlite
