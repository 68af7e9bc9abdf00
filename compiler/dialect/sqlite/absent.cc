// What this database does not have at all. Making it is refused; since it is never made, dropping it is nothing to do.
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

constexpr std::string_view kExecute = "execute({.postgresql = \"...\", .sqlite = \"\"})";

std::string quotes(std::string_view what, const std::string& name) { return std::string(what) + " '" + name + '\''; }

void refuse(std::string_view kinds, const std::string& what, SourcePosition at, Pass& pass) {
  refuse_object(kinds, kExecute, at, what, pass);
}

void refuse(std::string_view kinds, const std::string& what, Pass& pass) {
  refuse(kinds, what, pass.change.operation.at, pass);
}

}  // namespace

void refuse_object(std::string_view kinds, std::string_view instead, SourcePosition at, const std::string& what,
                   Pass& pass) {
  pass.error("LBK432", at,
             "sqlite has no " + std::string(kinds) + "; instead of " + what + " write " + std::string(instead));
}

void render(const CreateSchema& op, Pass& pass) {
  pass.error("LBK405", "sqlite has no schemas; instead of schema '" + display(op.schema.name) + "' write " +
                           std::string(kExecute) + ", and leave .schema() out");
}
void render(const DropSchema&, Pass&) {}

void render(const CreateExtension& op, Pass& pass) {
  refuse("extensions", quotes("extension", std::string(op.extension.name.name)), pass);
}
void render(const DropExtension&, Pass&) {}

void render(const CreateSequence& op, Pass& pass) {
  refuse("sequences", quotes("sequence", display(op.sequence.name)), pass);
}
void render(const AlterSequence& op, Pass& pass) {
  refuse("sequences", quotes("sequence", display(op.sequence.name)), pass);
}
void render(const DropSequence&, Pass&) {}

// With a word for this dialect, every column of the domain is of that type.
void render(const CreateDomain& op, Pass& pass) {
  if (!op.domain.type.text.sqlite.empty()) return;
  refuse_object("domains", "the type with .sqlite(\"...\"), which columns of the domain then have,",
                pass.change.operation.at, quotes("domain", display(op.domain.name)), pass);
}
void render(const DropDomain&, Pass&) {}

void render(const CreateFunction& op, Pass& pass) {
  refuse(op.function.is_procedure ? "procedures" : "functions",
         quotes(op.function.is_procedure ? "procedure" : "function", display(op.function.name)), pass);
}
void render(const DropFunction&, Pass&) {}

void render(const CreatePolicy& op, Pass& pass) {
  refuse("policies", quotes("policy", std::string(op.policy.name)), pass);
}
void render(const DropPolicy&, Pass&) {}

void render(const SetRowSecurity& op, Pass& pass) {
  refuse("row level security", "that of table '" + display(op.table) + '\'', pass);
}

void render(const Grant& op, Pass& pass) { refuse("privileges", quotes("those on", std::string(op.on)), pass); }
void render(const Revoke& op, Pass& pass) { refuse("privileges", quotes("those on", std::string(op.on)), pass); }

}  // namespace limbeck::sqlite
