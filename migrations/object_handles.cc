#include "limbeck/object_handles.h"

#include <vector>

namespace limbeck {
namespace {

List<Check> with_check(const List<Check>& checks, std::string_view sql, std::string_view name) {
  std::vector<Check> all(checks.begin(), checks.end());
  all.push_back({.constraint_name = copy_text(name), .expression = copy_text(sql)});
  return List<Check>(all);
}

List<std::string_view> with(const List<std::string_view>& texts, std::string_view text) {
  std::vector<std::string_view> all(texts.begin(), texts.end());
  all.push_back(copy_text(text));
  return List<std::string_view>(all);
}

}  // namespace

CreateEnumHandle CreateEnumHandle::schema(std::string_view name) const {
  return op().name.schema = copy_text(name), *this;
}

AddEnumValueHandle AddEnumValueHandle::schema(std::string_view name) const {
  return op().name.schema = copy_text(name), *this;
}
AddEnumValueHandle AddEnumValueHandle::before(std::string_view label) const {
  return op().before = copy_text(label), *this;
}
AddEnumValueHandle AddEnumValueHandle::after(std::string_view label) const {
  return op().after = copy_text(label), *this;
}
AddEnumValueHandle AddEnumValueHandle::if_not_exists() const { return op().if_not_exists = true, *this; }

RenameEnumValueHandle RenameEnumValueHandle::schema(std::string_view name) const {
  return op().name.schema = copy_text(name), *this;
}

CreateSchemaHandle CreateSchemaHandle::authorization(std::string_view role) const {
  return op().schema.owner = copy_text(role), *this;
}
CreateSchemaHandle CreateSchemaHandle::if_not_exists() const { return op().if_not_exists = true, *this; }

CreateExtensionHandle CreateExtensionHandle::schema(std::string_view name) const {
  return op().extension.name.schema = copy_text(name), *this;
}
CreateExtensionHandle CreateExtensionHandle::version(std::string_view text) const {
  return op().extension.version = copy_text(text), *this;
}
CreateExtensionHandle CreateExtensionHandle::if_not_exists() const { return op().if_not_exists = true, *this; }
CreateExtensionHandle CreateExtensionHandle::cascade() const { return op().cascade = true, *this; }

CreateSequenceHandle CreateSequenceHandle::schema(std::string_view name) const {
  return op().sequence.name.schema = copy_text(name), *this;
}
CreateSequenceHandle CreateSequenceHandle::type(const Type& type) const {
  return op().sequence.type = copy_value(type), *this;
}
CreateSequenceHandle CreateSequenceHandle::start(long long value) const { return op().sequence.start = value, *this; }
CreateSequenceHandle CreateSequenceHandle::increment(long long value) const {
  return op().sequence.increment = value, *this;
}
CreateSequenceHandle CreateSequenceHandle::minvalue(long long value) const {
  return op().sequence.minvalue = value, *this;
}
CreateSequenceHandle CreateSequenceHandle::maxvalue(long long value) const {
  return op().sequence.maxvalue = value, *this;
}
CreateSequenceHandle CreateSequenceHandle::cache(long long value) const { return op().sequence.cache = value, *this; }
CreateSequenceHandle CreateSequenceHandle::cycle() const { return op().sequence.cycle = Choice::kYes, *this; }
CreateSequenceHandle CreateSequenceHandle::owned_by(std::string_view column) const {
  return op().sequence.owned_by = copy_text(column), *this;
}
CreateSequenceHandle CreateSequenceHandle::unlogged() const { return op().sequence.unlogged = Choice::kYes, *this; }
CreateSequenceHandle CreateSequenceHandle::if_not_exists() const { return op().if_not_exists = true, *this; }

AlterSequenceHandle AlterSequenceHandle::schema(std::string_view name) const {
  return op().sequence.name.schema = copy_text(name), *this;
}
AlterSequenceHandle AlterSequenceHandle::type(const Type& type) const {
  return op().sequence.type = copy_value(type), *this;
}
AlterSequenceHandle AlterSequenceHandle::start(long long value) const { return op().sequence.start = value, *this; }
AlterSequenceHandle AlterSequenceHandle::restart(long long value) const { return op().restart = value, *this; }
AlterSequenceHandle AlterSequenceHandle::increment(long long value) const {
  return op().sequence.increment = value, *this;
}
AlterSequenceHandle AlterSequenceHandle::minvalue(long long value) const {
  return op().sequence.minvalue = value, *this;
}
AlterSequenceHandle AlterSequenceHandle::maxvalue(long long value) const {
  return op().sequence.maxvalue = value, *this;
}
AlterSequenceHandle AlterSequenceHandle::cache(long long value) const { return op().sequence.cache = value, *this; }
AlterSequenceHandle AlterSequenceHandle::cycle(bool yes) const {
  return op().sequence.cycle = yes ? Choice::kYes : Choice::kNo, *this;
}
AlterSequenceHandle AlterSequenceHandle::unlogged(bool yes) const {
  return op().sequence.unlogged = yes ? Choice::kYes : Choice::kNo, *this;
}
AlterSequenceHandle AlterSequenceHandle::owned_by(std::string_view column) const {
  return op().sequence.owned_by = copy_text(column), *this;
}

CreateDomainHandle CreateDomainHandle::schema(std::string_view name) const {
  return op().domain.name.schema = copy_text(name), *this;
}
CreateDomainHandle CreateDomainHandle::not_null() const { return op().domain.not_null = true, *this; }
CreateDomainHandle CreateDomainHandle::server_default(Value value) const {
  return op().domain.server_default = value, *this;
}
CreateDomainHandle CreateDomainHandle::collate(std::string_view text) const {
  return op().domain.collation = copy_text(text), *this;
}
CreateDomainHandle CreateDomainHandle::check(std::string_view sql, std::string_view name) const {
  return op().domain.checks = with_check(op().domain.checks, sql, name), *this;
}

AlterDomainHandle AlterDomainHandle::schema(std::string_view name) const {
  return op().name.schema = copy_text(name), *this;
}
AlterDomainHandle AlterDomainHandle::not_null() const { return op().not_null = Choice::kYes, *this; }
AlterDomainHandle AlterDomainHandle::nullable() const { return op().not_null = Choice::kNo, *this; }
AlterDomainHandle AlterDomainHandle::server_default(Value value) const { return op().server_default = value, *this; }
AlterDomainHandle AlterDomainHandle::drop_server_default() const { return op().drop_server_default = true, *this; }
AlterDomainHandle AlterDomainHandle::check(std::string_view sql, std::string_view name) const {
  return op().checks = limbeck::with_check(op().checks, sql, name), *this;
}
AlterDomainHandle AlterDomainHandle::drop_check(std::string_view name) const {
  return op().dropped_checks = with(op().dropped_checks, name), *this;
}

CreateViewHandle CreateViewHandle::schema(std::string_view name) const {
  return op().view.name.schema = copy_text(name), *this;
}
CreateViewHandle CreateViewHandle::materialized() const { return op().view.is_materialized = true, *this; }
CreateViewHandle CreateViewHandle::with_no_data() const { return op().view.has_no_data = true, *this; }
CreateViewHandle CreateViewHandle::recursive() const { return op().view.is_recursive = true, *this; }
CreateViewHandle CreateViewHandle::columns(List<std::string_view> names) const {
  return op().view.columns = names, *this;
}
CreateViewHandle CreateViewHandle::with(List<Parameter> parameters) const {
  return op().view.parameters = parameters, *this;
}
CreateViewHandle CreateViewHandle::tablespace(std::string_view name) const {
  return op().view.tablespace_name = copy_text(name), *this;
}
CreateViewHandle CreateViewHandle::if_not_exists() const { return op().if_not_exists = true, *this; }

RefreshHandle RefreshHandle::schema(std::string_view name) const { return op().name.schema = copy_text(name), *this; }
RefreshHandle RefreshHandle::concurrently() const { return op().concurrently = true, *this; }
RefreshHandle RefreshHandle::with_no_data() const { return op().with_no_data = true, *this; }

CreateFunctionHandle CreateFunctionHandle::schema(std::string_view name) const {
  return op().function.name.schema = copy_text(name), *this;
}
CreateFunctionHandle CreateFunctionHandle::procedure() const { return op().function.is_procedure = true, *this; }
CreateFunctionHandle CreateFunctionHandle::unchecked() const { return op().unchecked = true, *this; }

DropTriggerHandle DropTriggerHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
DropTriggerHandle DropTriggerHandle::if_exists() const { return op().if_exists = true, *this; }

CreatePolicyHandle CreatePolicyHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
CreatePolicyHandle CreatePolicyHandle::for_command(PolicyCommand command) const {
  return op().policy.command = command, *this;
}
CreatePolicyHandle CreatePolicyHandle::restrictive() const { return op().policy.is_restrictive = true, *this; }
CreatePolicyHandle CreatePolicyHandle::to(List<std::string_view> roles) const {
  return op().policy.roles = roles, *this;
}
CreatePolicyHandle CreatePolicyHandle::using_expression(std::string_view sql) const {
  return op().policy.using_expression = copy_text(sql), *this;
}
CreatePolicyHandle CreatePolicyHandle::with_check(std::string_view sql) const {
  return op().policy.with_check = copy_text(sql), *this;
}

DropPolicyHandle DropPolicyHandle::schema(std::string_view name) const {
  return op().table.schema = copy_text(name), *this;
}
DropPolicyHandle DropPolicyHandle::if_exists() const { return op().if_exists = true, *this; }

CreateObjectHandle CreateObjectHandle::schema(std::string_view name) const {
  return op().object.name.schema = copy_text(name), *this;
}
CreateObjectHandle CreateObjectHandle::then(std::string_view statement) const {
  return op().object.then = with(op().object.then, statement), *this;
}

GrantHandle GrantHandle::with_grant_option() const { return op().grant_option = true, *this; }

RevokeHandle RevokeHandle::cascade() const { return op().cascade = true, *this; }

RunStepHandle RunStepHandle::reverse(std::string_view step) const { return op().reverse = copy_text(step), *this; }

ExecuteHandle ExecuteHandle::reverse(std::string_view sql) const {
  return op().reverse = DialectText::same(sql), *this;
}
ExecuteHandle ExecuteHandle::reverse(const PerDialect& sql) const {
  return op().reverse = DialectText::copy(sql), *this;
}

}  // namespace limbeck
