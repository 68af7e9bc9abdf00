// The options of operations on what is no table, and of raw SQL; see handles.h.
#ifndef LIMBECK_OBJECT_HANDLES_H_
#define LIMBECK_OBJECT_HANDLES_H_

#include "limbeck/handles.h"

namespace limbeck {

// Of what is dropped by its name.
template <class Op>
class DropHandle : public Handle<Op> {
 public:
  using Handle<Op>::Handle;
  DropHandle schema(std::string_view name) const { return this->op().name.schema = copy_text(name), *this; }
  DropHandle if_exists() const { return this->op().if_exists = true, *this; }
  // With all that depends on it.
  DropHandle cascade() const requires requires(Op op) { op.cascade; }
  {
    this->op().cascade = true;
    return *this;
  }
};

// The checks and one more.
List<Check> with_check(const List<Check>& checks, std::string_view sql, std::string_view name);

class CreateEnumHandle : public Handle<CreateEnum> {
 public:
  using Handle::Handle;
  CreateEnumHandle schema(std::string_view name) const { return op().name.schema = copy_text(name), *this; }
};

class AddEnumValueHandle : public Handle<AddEnumValue> {
 public:
  using Handle::Handle;
  AddEnumValueHandle schema(std::string_view name) const { return op().name.schema = copy_text(name), *this; }
  AddEnumValueHandle before(std::string_view label) const { return op().before = copy_text(label), *this; }
  AddEnumValueHandle after(std::string_view label) const { return op().after = copy_text(label), *this; }
  AddEnumValueHandle if_not_exists() const { return op().if_not_exists = true, *this; }
};

class RenameEnumValueHandle : public Handle<RenameEnumValue> {
 public:
  using Handle::Handle;
  RenameEnumValueHandle schema(std::string_view name) const { return op().name.schema = copy_text(name), *this; }
};

class CreateSchemaHandle : public Handle<CreateSchema> {
 public:
  using Handle::Handle;
  CreateSchemaHandle authorization(std::string_view role) const { return op().schema.owner = copy_text(role), *this; }
  CreateSchemaHandle if_not_exists() const { return op().if_not_exists = true, *this; }
};

class CreateExtensionHandle : public Handle<CreateExtension> {
 public:
  using Handle::Handle;
  CreateExtensionHandle schema(std::string_view name) const {
    return op().extension.name.schema = copy_text(name), *this;
  }
  CreateExtensionHandle version(std::string_view text) const { return op().extension.version = copy_text(text), *this; }
  CreateExtensionHandle if_not_exists() const { return op().if_not_exists = true, *this; }
  CreateExtensionHandle cascade() const { return op().cascade = true, *this; }
};

class CreateSequenceHandle : public Handle<CreateSequence> {
 public:
  using Handle::Handle;
  CreateSequenceHandle schema(std::string_view name) const {
    return op().sequence.name.schema = copy_text(name), *this;
  }
  CreateSequenceHandle type(const Type& type) const { return op().sequence.type = copy_value(type), *this; }
  CreateSequenceHandle start(long long value) const { return op().sequence.start = value, *this; }
  CreateSequenceHandle increment(long long value) const { return op().sequence.increment = value, *this; }
  CreateSequenceHandle minvalue(long long value) const { return op().sequence.minvalue = value, *this; }
  CreateSequenceHandle maxvalue(long long value) const { return op().sequence.maxvalue = value, *this; }
  CreateSequenceHandle cache(long long value) const { return op().sequence.cache = value, *this; }
  CreateSequenceHandle cycle() const { return op().sequence.cycle = Choice::kYes, *this; }
  // "table.column": dropped with it.
  CreateSequenceHandle owned_by(std::string_view column) const {
    return op().sequence.owned_by = copy_text(column), *this;
  }
  CreateSequenceHandle if_not_exists() const { return op().if_not_exists = true, *this; }
};

class AlterSequenceHandle : public Handle<AlterSequence> {
 public:
  using Handle::Handle;
  AlterSequenceHandle schema(std::string_view name) const { return op().sequence.name.schema = copy_text(name), *this; }
  AlterSequenceHandle type(const Type& type) const { return op().sequence.type = copy_value(type), *this; }
  AlterSequenceHandle start(long long value) const { return op().sequence.start = value, *this; }
  AlterSequenceHandle restart(long long value) const { return op().restart = value, *this; }
  AlterSequenceHandle increment(long long value) const { return op().sequence.increment = value, *this; }
  AlterSequenceHandle minvalue(long long value) const { return op().sequence.minvalue = value, *this; }
  AlterSequenceHandle maxvalue(long long value) const { return op().sequence.maxvalue = value, *this; }
  AlterSequenceHandle cache(long long value) const { return op().sequence.cache = value, *this; }
  AlterSequenceHandle cycle(bool yes = true) const {
    return op().sequence.cycle = yes ? Choice::kYes : Choice::kNo, *this;
  }
  // "" is NONE.
  AlterSequenceHandle owned_by(std::string_view column) const {
    return op().sequence.owned_by = copy_text(column), *this;
  }
};

class CreateDomainHandle : public Handle<CreateDomain> {
 public:
  using Handle::Handle;
  CreateDomainHandle schema(std::string_view name) const { return op().domain.name.schema = copy_text(name), *this; }
  CreateDomainHandle not_null() const { return op().domain.not_null = true, *this; }
  CreateDomainHandle server_default(Value value) const { return op().domain.server_default = value, *this; }
  CreateDomainHandle collate(std::string_view text) const { return op().domain.collation = copy_text(text), *this; }
  // May be given several times; VALUE is what is checked.
  CreateDomainHandle check(std::string_view sql, std::string_view name = {}) const {
    return op().domain.checks = with_check(op().domain.checks, sql, name), *this;
  }
};

class CreateViewHandle : public Handle<CreateView> {
 public:
  using Handle::Handle;
  CreateViewHandle schema(std::string_view name) const { return op().view.name.schema = copy_text(name), *this; }
  CreateViewHandle materialized() const { return op().view.is_materialized = true, *this; }
  CreateViewHandle with_no_data() const { return op().view.has_no_data = true, *this; }
  CreateViewHandle recursive() const { return op().view.is_recursive = true, *this; }
  CreateViewHandle columns(List<std::string_view> names) const { return op().view.columns = names, *this; }
  CreateViewHandle if_not_exists() const { return op().if_not_exists = true, *this; }
};

class RefreshHandle : public Handle<RefreshMaterializedView> {
 public:
  using Handle::Handle;
  RefreshHandle schema(std::string_view name) const { return op().name.schema = copy_text(name), *this; }
  RefreshHandle concurrently() const { return op().concurrently = true, *this; }
  RefreshHandle with_no_data() const { return op().with_no_data = true, *this; }
};

class CreateFunctionHandle : public Handle<CreateFunction> {
 public:
  using Handle::Handle;
  CreateFunctionHandle schema(std::string_view name) const {
    return op().function.name.schema = copy_text(name), *this;
  }
  CreateFunctionHandle procedure() const { return op().function.is_procedure = true, *this; }
};

class DropTriggerHandle : public Handle<DropTrigger> {
 public:
  using Handle::Handle;
  DropTriggerHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  DropTriggerHandle if_exists() const { return op().if_exists = true, *this; }
};

class CreatePolicyHandle : public Handle<CreatePolicy> {
 public:
  using Handle::Handle;
  CreatePolicyHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  CreatePolicyHandle for_command(PolicyCommand command) const { return op().policy.command = command, *this; }
  CreatePolicyHandle restrictive() const { return op().policy.is_restrictive = true, *this; }
  CreatePolicyHandle to(List<std::string_view> roles) const { return op().policy.roles = roles, *this; }
  CreatePolicyHandle using_expression(std::string_view sql) const {
    return op().policy.using_expression = copy_text(sql), *this;
  }
  CreatePolicyHandle with_check(std::string_view sql) const { return op().policy.with_check = copy_text(sql), *this; }
};

class DropPolicyHandle : public Handle<DropPolicy> {
 public:
  using Handle::Handle;
  DropPolicyHandle schema(std::string_view name) const { return op().table.schema = copy_text(name), *this; }
  DropPolicyHandle if_exists() const { return op().if_exists = true, *this; }
};

class GrantHandle : public Handle<Grant> {
 public:
  using Handle::Handle;
  GrantHandle with_grant_option() const { return op().grant_option = true, *this; }
};

class RevokeHandle : public Handle<Revoke> {
 public:
  using Handle::Handle;
  RevokeHandle cascade() const { return op().cascade = true, *this; }
};

class RunStepHandle : public Handle<RunStep> {
 public:
  using Handle::Handle;
  // The step that undoes it. Without one the revision has no derived downgrade.
  RunStepHandle reverse(std::string_view step) const { return op().reverse = copy_text(step), *this; }
};

class ExecuteHandle : public Handle<Execute> {
 public:
  using Handle::Handle;
  // What undoes it. Without one the revision has no derived downgrade.
  ExecuteHandle reverse(std::string_view sql) const { return op().reverse = DialectText::same(sql), *this; }
  ExecuteHandle reverse(const PerDialect& sql) const { return op().reverse = DialectText::copy(sql), *this; }
  // What it does to the schema, where that cannot be read from its text. Stands last:
  //
  //   op.execute("SELECT make_partitions()").effects([](Operations& op) { op.create_table(...); });
  template <class Author>
  void effects(Author author) const;
};

}  // namespace limbeck

#endif  // LIMBECK_OBJECT_HANDLES_H_
