#include "catalog/display.h"
#include "source/operation_source.h"

namespace limbeck {
namespace {

Call named(std::string_view function, const ObjectName& name) {
  Call call("op." + std::string(function));
  call.text(name.name);
  return call;
}

template <class Op>
Call dropped(std::string_view function, const Op& op) {
  Call call = named(function, op.name);
  call.optional("schema", op.name.schema).flag(op.if_exists, "if_exists");
  if constexpr (requires { op.cascade; }) call.flag(op.cascade, "cascade");
  return call;
}

void set_sequence_options(Call& call, const Sequence& sequence) {
  call.optional("schema", sequence.name.schema);
  if (sequence.type != nullptr) call.set("type", {type_source(*sequence.type)});
  call.option("start", sequence.start).option("increment", sequence.increment).option("minvalue", sequence.minvalue);
  call.option("maxvalue", sequence.maxvalue).option("cache", sequence.cache);
  call.flag(sequence.cycle == Choice::kYes, "cycle");
  if (sequence.cycle == Choice::kNo) call.set("cycle", {"false"});
  call.flag(sequence.unlogged == Choice::kYes, "unlogged");
  if (sequence.unlogged == Choice::kNo) call.set("unlogged", {"false"});
  call.given("owned_by", sequence.owned_by);
}

void set_checks(Call& call, const List<Check>& checks) {
  for (const Check& check : checks) {
    std::vector<Doc> values = {literal(check.expression)};
    if (!check.constraint_name.empty()) values.push_back(literal(check.constraint_name));
    call.set("check", values);
  }
}

std::string_view command_source(PolicyCommand command) {
  switch (command) {
    case PolicyCommand::kAll:
      return "ALL";
    case PolicyCommand::kSelect:
      return "SELECT";
    case PolicyCommand::kInsert:
      return "INSERT";
    case PolicyCommand::kUpdate:
      return "UPDATE";
    case PolicyCommand::kDelete:
      return "DELETE";
  }
  return "";
}

std::string_view setting_source(RowSecurity setting) {
  switch (setting) {
    case RowSecurity::kEnable:
      return "op.enable_row_level_security";
    case RowSecurity::kDisable:
      return "op.disable_row_level_security";
    case RowSecurity::kForce:
      return "op.force_row_level_security";
    case RowSecurity::kNoForce:
      return "op.no_force_row_level_security";
  }
  return "";
}

}  // namespace

Call source_of(const CreateEnum& op) {
  return named("create_enum", op.name).arg(names_source(op.labels)).optional("schema", op.name.schema);
}

Call source_of(const DropEnum& op) { return dropped("drop_enum", op); }

Call source_of(const AddEnumValue& op) {
  Call call = named("add_enum_value", op.name);
  call.text(op.value).optional("schema", op.name.schema).given("before", op.before).given("after", op.after);
  return call.flag(op.if_not_exists, "if_not_exists");
}

Call source_of(const RenameEnumValue& op) {
  return named("rename_enum_value", op.name).text(op.value).text(op.new_value).optional("schema", op.name.schema);
}

Call source_of(const CreateSchema& op) {
  Call call = named("create_schema", op.schema.name);
  return call.optional("authorization", op.schema.owner).flag(op.if_not_exists, "if_not_exists");
}

Call source_of(const DropSchema& op) { return dropped("drop_schema", op); }

Call source_of(const CreateExtension& op) {
  Call call = named("create_extension", op.extension.name);
  call.optional("schema", op.extension.name.schema).given("version", op.extension.version);
  return call.flag(op.if_not_exists, "if_not_exists").flag(op.cascade, "cascade");
}

Call source_of(const DropExtension& op) { return dropped("drop_extension", op); }

Call source_of(const CreateSequence& op) {
  Call call = named("create_sequence", op.sequence.name);
  set_sequence_options(call, op.sequence);
  return call.flag(op.if_not_exists, "if_not_exists");
}

Call source_of(const AlterSequence& op) {
  Call call = named("alter_sequence", op.sequence.name);
  set_sequence_options(call, op.sequence);
  return call.option("restart", op.restart);
}

Call source_of(const DropSequence& op) {
  return dropped("drop_sequence", op).note("drops " + display(op.name) + ": how far it has counted is lost");
}

Call source_of(const CreateDomain& op) {
  const Domain& domain = op.domain;
  Call call = named("create_domain", domain.name);
  call.arg(type_source(domain.type)).optional("schema", domain.name.schema).flag(domain.not_null, "not_null");
  if (domain.server_default.given()) call.set("server_default", {value_source(domain.server_default)});
  set_checks(call.optional("collate", domain.collation), domain.checks);
  return call;
}

Call source_of(const AlterDomain& op) {
  Call call = named("alter_domain", op.name);
  call.optional("schema", op.name.schema).flag(op.not_null == Choice::kYes, "not_null");
  call.flag(op.not_null == Choice::kNo, "nullable");
  if (op.server_default.given()) call.set("server_default", {value_source(op.server_default)});
  set_checks(call.flag(op.drop_server_default, "drop_server_default"), op.checks);
  for (const std::string_view name : op.dropped_checks) call.set_text("drop_check", name);
  return call;
}

Call source_of(const DropDomain& op) { return dropped("drop_domain", op); }

Call source_of(const CreateView& op) {
  const View& view = op.view;
  Call call = named(op.replace ? "replace_view" : "create_view", view.name);
  call.arg(dialect_text_source(view.sql)).optional("schema", view.name.schema);
  call.flag(view.is_materialized, "materialized").flag(view.is_recursive, "recursive").names("columns", view.columns);
  call.parameters("with", view.parameters).optional("tablespace", view.tablespace_name);
  return call.flag(view.has_no_data, "with_no_data").flag(op.if_not_exists, "if_not_exists");
}

Call source_of(const DropView& op) { return dropped("drop_view", op); }

Call source_of(const RefreshMaterializedView& op) {
  Call call = named("refresh_materialized_view", op.name);
  call.optional("schema", op.name.schema).flag(op.concurrently, "concurrently");
  return call.flag(op.with_no_data, "with_no_data");
}

Call source_of(const CreateFunction& op) {
  const StoredFunction& function = op.function;
  Call call = named(op.replace ? "replace_function" : "create_function", function.name);
  call.text(function.sql).optional("schema", function.name.schema);
  return call.flag(function.is_procedure, "procedure").flag(op.unchecked, "unchecked");
}

Call source_of(const DropFunction& op) { return dropped("drop_function", op); }

Call source_of(const CreateTrigger& op) {
  Call call("op.create_trigger");
  call.text(op.trigger.name).text(op.table.name).arg(dialect_text_source(op.trigger.sql));
  return call.optional("schema", op.table.schema);
}

Call source_of(const DropTrigger& op) {
  Call call("op.drop_trigger");
  call.text(op.name).text(op.table.name).optional("schema", op.table.schema);
  return call.flag(op.if_exists, "if_exists");
}

Call source_of(const SetTriggerState& op) {
  const bool is_off = op.state == TriggerState::kDisabled;
  Call call(is_off ? "op.disable_trigger" : "op.enable_trigger");
  call.text(op.trigger).text(op.table.name);
  if (op.state == TriggerState::kReplica) call.arg("TriggerState::kReplica");
  if (op.state == TriggerState::kAlways) call.arg("TriggerState::kAlways");
  return call.optional("schema", op.table.schema);
}

Call source_of(const CreatePolicy& op) {
  const Policy& policy = op.policy;
  Call call("op.create_policy");
  call.text(policy.name).text(op.table.name).optional("schema", op.table.schema);
  if (policy.command != PolicyCommand::kAll) call.set("for_command", {command_source(policy.command)});
  call.flag(policy.is_restrictive, "restrictive").names("to", policy.roles);
  return call.given("using_expression", policy.using_expression).given("with_check", policy.with_check);
}

Call source_of(const DropPolicy& op) {
  Call call("op.drop_policy");
  call.text(op.name).text(op.table.name).optional("schema", op.table.schema);
  return call.flag(op.if_exists, "if_exists");
}

Call source_of(const SetRowSecurity& op) {
  return Call(setting_source(op.setting)).text(op.table.name).optional("schema", op.table.schema);
}

Call source_of(const CreateObject& op) {
  Call call("op.create_object");
  call.text(op.object.kind).text(op.object.name.name).text(op.object.sql).optional("schema", op.object.name.schema);
  for (const std::string_view statement : op.object.then) call.set_text("then", statement);
  return call;
}

Call source_of(const DropObject& op) {
  Call call("op.drop_object");
  call.text(op.kind).text(op.name.name).optional("schema", op.name.schema);
  return call.flag(op.if_exists, "if_exists").flag(op.cascade, "cascade");
}

Call source_of(const SetComment& op) {
  const bool is_drop = op.text.data() == nullptr;
  Call call(is_drop ? "op.drop_comment" : "op.create_comment");
  return is_drop ? call.text(op.on) : call.text(op.on).text(op.text);
}

Call source_of(const SetOwner& op) {
  const bool is_back = op.role.data() == nullptr;
  Call call(is_back ? "op.restore_owner" : "op.change_owner");
  return is_back ? call.text(op.of) : call.text(op.of).text(op.role);
}

Call source_of(const Grant& op) {
  Call call("op.grant");
  call.arg(names_source(op.privileges)).text(op.on).arg(names_source(op.roles));
  return call.flag(op.grant_option, "with_grant_option");
}

Call source_of(const Revoke& op) {
  Call call("op.revoke");
  call.arg(names_source(op.privileges)).text(op.on).arg(names_source(op.roles));
  return call.flag(op.cascade, "cascade");
}

}  // namespace limbeck
