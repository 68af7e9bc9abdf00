// Schemas and extensions.
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {

void render(const CreateSchema& op, Pass& pass) {
  SqlWriter text = sql("CREATE SCHEMA").words_if(op.if_not_exists, "IF NOT EXISTS").name(op.schema.name);
  if (!op.schema.owner.empty()) text.words("AUTHORIZATION").words(role_name(op.schema.owner));
  pass.statement(text.take(), "create schema " + display(op.schema.name));
}

void render(const DropSchema& op, Pass& pass) { drop("SCHEMA", op.name, op.if_exists, op.cascade, pass); }

void render(const CreateExtension& op, Pass& pass) {
  const Extension& extension = op.extension;
  SqlWriter text = sql("CREATE EXTENSION").words_if(op.if_not_exists, "IF NOT EXISTS").identifier(extension.name.name);
  if (!extension.name.schema.empty()) text.words("SCHEMA").identifier(extension.name.schema);
  if (!extension.version.empty()) text.words("VERSION").literal(extension.version);
  pass.statement(text.words_if(op.cascade, "CASCADE").take(), "create extension " + std::string(extension.name.name));
}

void render(const DropExtension& op, Pass& pass) {
  drop("EXTENSION", {{}, op.name.name}, op.if_exists, op.cascade, pass);
}

}  // namespace limbeck::postgresql
