// What this database does not have at all. Making it is refused; since it is never made, dropping it is nothing to do.
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

constexpr std::string_view kExecute = "write execute({.postgresql = \"...\", .sqlite = \"\"})";

void refuse(std::string_view kinds, const std::string& name, Pass& pass) {
  refuse_object(kinds, name, kExecute, pass.change.operation.at, pass);
}

}  // namespace

void refuse_object(std::string_view kinds, const std::string& name, std::string_view instead, SourcePosition at,
                   Pass& pass) {
  pass.error("LBK432", at, "sqlite has no " + std::string(kinds) + "; for '" + name + "' " + std::string(instead));
}

void render(const CreateSchema& op, Pass& pass) {
  pass.error("LBK405", "sqlite has no schemas; for '" + display(op.schema.name) + "' " + std::string(kExecute) +
                           ", and leave .schema() out");
}
void render(const DropSchema&, Pass&) {}

void render(const CreateExtension& op, Pass& pass) { refuse("extensions", std::string(op.extension.name.name), pass); }
void render(const DropExtension&, Pass&) {}

void render(const CreateSequence& op, Pass& pass) { refuse("sequences", display(op.sequence.name), pass); }
void render(const AlterSequence& op, Pass& pass) { refuse("sequences", display(op.sequence.name), pass); }
void render(const DropSequence&, Pass&) {}

// With a word for this dialect, every column of the domain is of that type.
void render(const CreateDomain& op, Pass& pass) {
  if (!op.domain.type.text.sqlite.empty()) return;
  refuse_object("domains", display(op.domain.name),
                "add .sqlite(\"...\") behind its type: what columns of it are there", pass.change.operation.at, pass);
}
void render(const AlterDomain& op, Pass& pass) {
  const Domain* domain = pass.change.after.find<Domain>(op.name);
  if (domain == nullptr || domain->type.text.sqlite.empty()) refuse("domains", display(op.name), pass);
}
void render(const DropDomain&, Pass&) {}

void render(const CreateFunction& op, Pass& pass) {
  refuse(op.function.is_procedure ? "procedures" : "functions", display(op.function.name), pass);
}
void render(const DropFunction&, Pass&) {}

void render(const SetTriggerState& op, Pass& pass) {
  refuse("triggers that are disabled", std::string(op.trigger), pass);
}

void render(const AlterTable& op, Pass& pass) { refuse("options that a table gets later", display(op.table), pass); }

void render(const SetComment& op, Pass& pass) {
  if (op.text.data() != nullptr) refuse("comments", std::string(op.on), pass);
}

void render(const SetOwner& op, Pass& pass) { refuse("owners", std::string(op.of), pass); }

void render(const CreatePolicy& op, Pass& pass) { refuse("policies", std::string(op.policy.name), pass); }
void render(const DropPolicy&, Pass&) {}

void render(const SetRowSecurity& op, Pass& pass) { refuse("row level security", display(op.table), pass); }

void render(const Grant& op, Pass& pass) { refuse("privileges", std::string(op.on), pass); }
void render(const Revoke& op, Pass& pass) { refuse("privileges", std::string(op.on), pass); }

}  // namespace limbeck::sqlite
