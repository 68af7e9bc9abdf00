// The operations on what is no table.
#include <utility>

#include "append.h"
#include "limbeck/operations.h"

namespace limbeck {
namespace {

ObjectName named(std::string_view name) { return {.schema = {}, .name = copy_text(name)}; }

CreateView view(std::string_view name, const DialectText& sql, bool replace, SourcePosition at) {
  return {.view = {.name = named(name), .sql = sql, .at = at}, .replace = replace};
}

CreateFunction function(std::string_view signature, std::string_view sql, bool replace, SourcePosition at) {
  return {.function = {.name = named(signature), .sql = copy_text(sql), .at = at}, .replace = replace};
}

}  // namespace

CreateEnumHandle Operations::create_enum(std::string_view name, Labels labels, At at) {
  return append<CreateEnumHandle>(*recording_, CreateEnum{named(name), labels}, at);
}

DropHandle<DropEnum> Operations::drop_enum(std::string_view name, At at) {
  return append<DropHandle<DropEnum>>(*recording_, DropEnum{named(name)}, at);
}

AddEnumValueHandle Operations::add_enum_value(std::string_view name, std::string_view value, At at) {
  return append<AddEnumValueHandle>(*recording_, AddEnumValue{named(name), copy_text(value)}, at);
}

RenameEnumValueHandle Operations::rename_enum_value(std::string_view name, std::string_view value,
                                                    std::string_view new_value, At at) {
  return append<RenameEnumValueHandle>(*recording_,
                                       RenameEnumValue{named(name), copy_text(value), copy_text(new_value)}, at);
}

CreateSchemaHandle Operations::create_schema(std::string_view name, At at) {
  return append<CreateSchemaHandle>(*recording_, CreateSchema{{.name = named(name), .at = at}}, at);
}

DropHandle<DropSchema> Operations::drop_schema(std::string_view name, At at) {
  return append<DropHandle<DropSchema>>(*recording_, DropSchema{named(name)}, at);
}

CreateExtensionHandle Operations::create_extension(std::string_view name, At at) {
  return append<CreateExtensionHandle>(*recording_, CreateExtension{{.name = named(name), .at = at}}, at);
}

DropHandle<DropExtension> Operations::drop_extension(std::string_view name, At at) {
  return append<DropHandle<DropExtension>>(*recording_, DropExtension{named(name)}, at);
}

CreateSequenceHandle Operations::create_sequence(std::string_view name, At at) {
  return append<CreateSequenceHandle>(*recording_, CreateSequence{{.name = named(name), .at = at}}, at);
}

AlterSequenceHandle Operations::alter_sequence(std::string_view name, At at) {
  return append<AlterSequenceHandle>(*recording_, AlterSequence{{.name = named(name), .at = at}}, at);
}

DropHandle<DropSequence> Operations::drop_sequence(std::string_view name, At at) {
  return append<DropHandle<DropSequence>>(*recording_, DropSequence{named(name)}, at);
}

CreateDomainHandle Operations::create_domain(std::string_view name, const Type& type, At at) {
  return append<CreateDomainHandle>(*recording_, CreateDomain{{.name = named(name), .type = type, .at = at}}, at);
}

AlterDomainHandle Operations::alter_domain(std::string_view name, At at) {
  return append<AlterDomainHandle>(*recording_, AlterDomain{named(name)}, at);
}

DropHandle<DropDomain> Operations::drop_domain(std::string_view name, At at) {
  return append<DropHandle<DropDomain>>(*recording_, DropDomain{named(name)}, at);
}

CreateViewHandle Operations::create_view(std::string_view name, std::string_view sql, At at) {
  return append<CreateViewHandle>(*recording_, view(name, DialectText::same(sql), false, at), at);
}

CreateViewHandle Operations::create_view(std::string_view name, const PerDialect& sql, At at) {
  return append<CreateViewHandle>(*recording_, view(name, DialectText::copy(sql), false, at), at);
}

CreateViewHandle Operations::replace_view(std::string_view name, std::string_view sql, At at) {
  return append<CreateViewHandle>(*recording_, view(name, DialectText::same(sql), true, at), at);
}

CreateViewHandle Operations::replace_view(std::string_view name, const PerDialect& sql, At at) {
  return append<CreateViewHandle>(*recording_, view(name, DialectText::copy(sql), true, at), at);
}

DropHandle<DropView> Operations::drop_view(std::string_view name, At at) {
  return append<DropHandle<DropView>>(*recording_, DropView{named(name)}, at);
}

RefreshHandle Operations::refresh_materialized_view(std::string_view name, At at) {
  return append<RefreshHandle>(*recording_, RefreshMaterializedView{named(name)}, at);
}

CreateFunctionHandle Operations::create_function(std::string_view signature, std::string_view sql, At at) {
  return append<CreateFunctionHandle>(*recording_, function(signature, sql, false, at), at);
}

CreateFunctionHandle Operations::replace_function(std::string_view signature, std::string_view sql, At at) {
  return append<CreateFunctionHandle>(*recording_, function(signature, sql, true, at), at);
}

DropHandle<DropFunction> Operations::drop_function(std::string_view signature, At at) {
  return append<DropHandle<DropFunction>>(*recording_, DropFunction{named(signature)}, at);
}

TableHandle<CreateTrigger> Operations::create_trigger(std::string_view name, std::string_view table,
                                                      std::string_view sql, At at) {
  return append<TableHandle<CreateTrigger>>(
      *recording_, CreateTrigger{named(table), {.name = copy_text(name), .sql = DialectText::same(sql), .at = at}}, at);
}

TableHandle<CreateTrigger> Operations::create_trigger(std::string_view name, std::string_view table,
                                                      const PerDialect& sql, At at) {
  return append<TableHandle<CreateTrigger>>(
      *recording_, CreateTrigger{named(table), {.name = copy_text(name), .sql = DialectText::copy(sql), .at = at}}, at);
}

DropTriggerHandle Operations::drop_trigger(std::string_view name, std::string_view table, At at) {
  return append<DropTriggerHandle>(*recording_, DropTrigger{named(table), copy_text(name)}, at);
}

TableHandle<SetTriggerState> Operations::disable_trigger(std::string_view name, std::string_view table, At at) {
  return enable_trigger(name, table, TriggerState::kDisabled, at);
}

TableHandle<SetTriggerState> Operations::enable_trigger(std::string_view name, std::string_view table,
                                                        TriggerState state, At at) {
  return append<TableHandle<SetTriggerState>>(*recording_, SetTriggerState{named(table), copy_text(name), state}, at);
}

CreatePolicyHandle Operations::create_policy(std::string_view name, std::string_view table, At at) {
  return append<CreatePolicyHandle>(*recording_, CreatePolicy{named(table), {.name = copy_text(name), .at = at}}, at);
}

DropPolicyHandle Operations::drop_policy(std::string_view name, std::string_view table, At at) {
  return append<DropPolicyHandle>(*recording_, DropPolicy{named(table), copy_text(name)}, at);
}

TableHandle<SetRowSecurity> Operations::enable_row_level_security(std::string_view table, At at) {
  return append<TableHandle<SetRowSecurity>>(*recording_, SetRowSecurity{named(table), RowSecurity::kEnable}, at);
}

TableHandle<SetRowSecurity> Operations::disable_row_level_security(std::string_view table, At at) {
  return append<TableHandle<SetRowSecurity>>(*recording_, SetRowSecurity{named(table), RowSecurity::kDisable}, at);
}

TableHandle<SetRowSecurity> Operations::force_row_level_security(std::string_view table, At at) {
  return append<TableHandle<SetRowSecurity>>(*recording_, SetRowSecurity{named(table), RowSecurity::kForce}, at);
}

TableHandle<SetRowSecurity> Operations::no_force_row_level_security(std::string_view table, At at) {
  return append<TableHandle<SetRowSecurity>>(*recording_, SetRowSecurity{named(table), RowSecurity::kNoForce}, at);
}

CreateObjectHandle Operations::create_object(std::string_view kind, std::string_view name, std::string_view sql,
                                             At at) {
  const StoredObject object{.name = named(name), .kind = copy_text(kind), .sql = copy_text(sql), .at = at};
  return append<CreateObjectHandle>(*recording_, CreateObject{object}, at);
}

DropHandle<DropObject> Operations::drop_object(std::string_view kind, std::string_view name, At at) {
  return append<DropHandle<DropObject>>(*recording_, DropObject{named(name), copy_text(kind)}, at);
}

Handle<SetComment> Operations::create_comment(std::string_view on, std::string_view text, At at) {
  return append<Handle<SetComment>>(*recording_, SetComment{copy_text(on), copy_text(text)}, at);
}

Handle<SetComment> Operations::drop_comment(std::string_view on, At at) {
  return append<Handle<SetComment>>(*recording_, SetComment{copy_text(on)}, at);
}

Handle<SetOwner> Operations::change_owner(std::string_view of, std::string_view role, At at) {
  return append<Handle<SetOwner>>(*recording_, SetOwner{copy_text(of), copy_text(role)}, at);
}

Handle<SetOwner> Operations::restore_owner(std::string_view of, At at) {
  return append<Handle<SetOwner>>(*recording_, SetOwner{copy_text(of)}, at);
}

GrantHandle Operations::grant(List<std::string_view> privileges, std::string_view on, List<std::string_view> roles,
                              At at) {
  return append<GrantHandle>(*recording_, Grant{privileges, copy_text(on), roles}, at);
}

RevokeHandle Operations::revoke(List<std::string_view> privileges, std::string_view on, List<std::string_view> roles,
                                At at) {
  return append<RevokeHandle>(*recording_, Revoke{privileges, copy_text(on), roles}, at);
}

RunStepHandle Operations::run(std::string_view step, At at) {
  return append<RunStepHandle>(*recording_, RunStep{copy_text(step)}, at);
}

void Operations::allow(std::string_view code, std::string_view why, At at) {
  append<Handle<Allow>>(*recording_, Allow{copy_text(code), copy_text(why)}, at);
}

bool Operations::set_autocommit(bool yes) { return std::exchange(recording_->autocommit, yes); }

bool Operations::set_declared(Recording& recording, bool yes) { return std::exchange(recording.declared, yes); }

}  // namespace limbeck
