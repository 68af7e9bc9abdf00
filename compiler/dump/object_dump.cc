#include "dump/object_dump.h"

#include "dump/catalog_dump.h"

namespace limbeck {
namespace {

std::string_view command_name(PolicyCommand command) {
  switch (command) {
    case PolicyCommand::kAll:
      return "all";
    case PolicyCommand::kSelect:
      return "select";
    case PolicyCommand::kInsert:
      return "insert";
    case PolicyCommand::kUpdate:
      return "update";
    case PolicyCommand::kDelete:
      return "delete";
  }
  return "";
}

std::string_view setting_name(RowSecurity setting) {
  switch (setting) {
    case RowSecurity::kEnable:
      return "enable_row_level_security";
    case RowSecurity::kDisable:
      return "disable_row_level_security";
    case RowSecurity::kForce:
      return "force_row_level_security";
    case RowSecurity::kNoForce:
      return "no_force_row_level_security";
  }
  return "";
}

std::string_view state_name(TriggerState state) {
  switch (state) {
    case TriggerState::kEnabled:
      return "enabled";
    case TriggerState::kDisabled:
      return "disabled";
    case TriggerState::kReplica:
      return "on_replica";
    case TriggerState::kAlways:
      return "always";
  }
  return "";
}

template <class Op>
void write_drop(DumpWriter& out, std::string_view word, const Op& op) {
  out.line(word).name(op.name).flag(op.if_exists, "if_exists");
  if constexpr (requires { op.cascade; }) out.flag(op.cascade, "cascade");
  out.end();
}

}  // namespace

void write(DumpWriter& out, const NamedSchema& schema) {
  out.name(schema.name).optional_name("authorization", schema.owner);
}

void write(DumpWriter& out, const Extension& extension) {
  out.name(extension.name).optional_text("version", extension.version);
}

void write(DumpWriter& out, const Sequence& sequence) {
  out.name(sequence.name);
  if (sequence.type != nullptr) out.word("type").type(*sequence.type);
  out.option("start", sequence.start)
      .option("increment", sequence.increment)
      .option("minvalue", sequence.minvalue)
      .option("maxvalue", sequence.maxvalue)
      .option("cache", sequence.cache)
      .choice(sequence.cycle, "cycle", "no_cycle")
      .choice(sequence.unlogged, "unlogged", "logged")
      .optional_text("owned_by", sequence.owned_by);
}

void write(DumpWriter& out, const Domain& domain) {
  out.name(domain.name).type(domain.type).flag(domain.not_null, "not_null");
  if (domain.server_default.given()) out.word("server_default").value(domain.server_default);
  out.optional_name("collate", domain.collation);
  for (const Check& check : domain.checks)
    out.word("check")
        .text(check.expression)
        .flag(check.is_not_valid, "not_valid")
        .optional_name("name", check.constraint_name);
}

void write(DumpWriter& out, const View& view) {
  out.name(view.name).flag(view.is_materialized, "materialized").flag(view.is_recursive, "recursive");
  if (!view.columns.empty()) out.word("columns").names(view.columns);
  out.parameters("with", view.parameters).optional_name("tablespace", view.tablespace_name);
  for (const Index& index : view.indexes) out.word(dump_table_part(index));
  out.flag(view.has_no_data, "with_no_data").word("as").dialect_text(view.sql);
}

void write(DumpWriter& out, const StoredFunction& function) {
  out.name(function.name).flag(function.is_procedure, "procedure").text(function.sql);
}

void write(DumpWriter& out, const Trigger& trigger) {
  out.name(trigger.name).dialect_text(trigger.sql);
  if (trigger.state != TriggerState::kEnabled) out.word(state_name(trigger.state));
}

void write(DumpWriter& out, const Policy& policy) {
  out.name(policy.name).flag(policy.is_restrictive, "restrictive");
  if (policy.command != PolicyCommand::kAll) out.word("for").word(command_name(policy.command));
  if (!policy.roles.empty()) out.word("to").names(policy.roles);
  out.optional_text("using", policy.using_expression).optional_text("with_check", policy.with_check);
}

void write(DumpWriter& out, const StoredObject& object) {
  out.text(object.kind).name(object.name).text(object.sql);
  for (std::string_view statement : object.then) out.word("then").text(statement);
}

void write(DumpWriter& out, const ObjectComment& comment) { out.word("on").text(comment.name.name).text(comment.text); }

void write(DumpWriter& out, const ObjectOwner& owner) { out.word("of").text(owner.name.name).name(owner.role); }

void write(DumpWriter& out, const Privilege& privilege) {
  out.text(privilege.privilege).word("on").text(privilege.name.schema).word("to").name(privilege.role);
  out.flag(privilege.grant_option, "with_grant_option");
}

void write(DumpWriter& out, const CreateEnum& op) { out.line("create_enum").name(op.name).names(op.labels).end(); }

void write(DumpWriter& out, const DropEnum& op) { write_drop(out, "drop_enum", op); }

void write(DumpWriter& out, const AddEnumValue& op) {
  out.line("add_enum_value").name(op.name).text(op.value);
  out.optional_text("before", op.before).optional_text("after", op.after).flag(op.if_not_exists, "if_not_exists").end();
}

void write(DumpWriter& out, const RenameEnumValue& op) {
  out.line("rename_enum_value").name(op.name).text(op.value).text(op.new_value).end();
}

void write(DumpWriter& out, const CreateSchema& op) {
  out.line("create_schema");
  write(out, op.schema);
  out.flag(op.if_not_exists, "if_not_exists").end();
}

void write(DumpWriter& out, const DropSchema& op) { write_drop(out, "drop_schema", op); }

void write(DumpWriter& out, const CreateExtension& op) {
  out.line("create_extension");
  write(out, op.extension);
  out.flag(op.if_not_exists, "if_not_exists").flag(op.cascade, "cascade").end();
}

void write(DumpWriter& out, const DropExtension& op) { write_drop(out, "drop_extension", op); }

void write(DumpWriter& out, const CreateSequence& op) {
  out.line("create_sequence");
  write(out, op.sequence);
  out.flag(op.if_not_exists, "if_not_exists").end();
}

void write(DumpWriter& out, const AlterSequence& op) {
  out.line("alter_sequence");
  write(out, op.sequence);
  out.option("restart", op.restart).end();
}

void write(DumpWriter& out, const DropSequence& op) { write_drop(out, "drop_sequence", op); }

void write(DumpWriter& out, const CreateDomain& op) {
  out.line("create_domain");
  write(out, op.domain);
  out.end();
}

void write(DumpWriter& out, const AlterDomain& op) {
  out.line("alter_domain").name(op.name).choice(op.not_null, "not_null", "nullable");
  if (op.server_default.given()) out.word("server_default").value(op.server_default);
  out.flag(op.drop_server_default, "drop_server_default");
  for (std::string_view name : op.dropped_checks) out.word("drop_check").name(name);
  for (const Check& check : op.checks)
    out.word("check")
        .text(check.expression)
        .flag(check.is_not_valid, "not_valid")
        .optional_name("name", check.constraint_name);
  out.end();
}

void write(DumpWriter& out, const DropDomain& op) { write_drop(out, "drop_domain", op); }

void write(DumpWriter& out, const CreateView& op) {
  out.line(op.replace ? "replace_view" : "create_view");
  write(out, op.view);
  out.flag(op.if_not_exists, "if_not_exists").end();
}

void write(DumpWriter& out, const DropView& op) { write_drop(out, "drop_view", op); }

void write(DumpWriter& out, const RefreshMaterializedView& op) {
  out.line("refresh_materialized_view").name(op.name);
  out.flag(op.concurrently, "concurrently").flag(op.with_no_data, "with_no_data").end();
}

void write(DumpWriter& out, const CreateFunction& op) {
  out.line(op.replace ? "replace_function" : "create_function");
  write(out, op.function);
  out.flag(op.unchecked, "unchecked").end();
}

void write(DumpWriter& out, const DropFunction& op) { write_drop(out, "drop_function", op); }

void write(DumpWriter& out, const CreateTrigger& op) {
  out.line("create_trigger").word("on").name(op.table);
  write(out, op.trigger);
  out.end();
}

void write(DumpWriter& out, const DropTrigger& op) {
  out.line("drop_trigger").name(op.name).word("on").name(op.table).flag(op.if_exists, "if_exists").end();
}

void write(DumpWriter& out, const SetTriggerState& op) {
  out.line("set_trigger_state").name(op.trigger).word("on").name(op.table).word(state_name(op.state)).end();
}

void write(DumpWriter& out, const CreatePolicy& op) {
  out.line("create_policy").word("on").name(op.table);
  write(out, op.policy);
  out.end();
}

void write(DumpWriter& out, const DropPolicy& op) {
  out.line("drop_policy").name(op.name).word("on").name(op.table).flag(op.if_exists, "if_exists").end();
}

void write(DumpWriter& out, const SetRowSecurity& op) { out.line(setting_name(op.setting)).name(op.table).end(); }

void write(DumpWriter& out, const CreateObject& op) {
  out.line("create_object");
  write(out, op.object);
  out.end();
}

void write(DumpWriter& out, const DropObject& op) {
  out.line("drop_object").text(op.kind).name(op.name);
  out.flag(op.if_exists, "if_exists").flag(op.cascade, "cascade").end();
}

void write(DumpWriter& out, const SetComment& op) {
  out.line(op.text.data() == nullptr ? "drop_comment" : "create_comment").word("on").text(op.on);
  if (op.text.data() != nullptr) out.text(op.text);
  out.end();
}

void write(DumpWriter& out, const SetOwner& op) {
  out.line(op.role.data() == nullptr ? "restore_owner" : "change_owner").word("of").text(op.of);
  if (op.role.data() != nullptr) out.name(op.role);
  out.end();
}

void write(DumpWriter& out, const Grant& op) {
  out.line("grant").names(op.privileges).word("on").text(op.on).word("to").names(op.roles);
  out.flag(op.grant_option, "with_grant_option").end();
}

void write(DumpWriter& out, const Revoke& op) {
  out.line("revoke").names(op.privileges).word("on").text(op.on).word("from").names(op.roles);
  out.flag(op.cascade, "cascade").end();
}

}  // namespace limbeck
