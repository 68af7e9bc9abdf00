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

class CreateEnumHandle : public Handle<CreateEnum> {
 public:
  using Handle::Handle;
  CreateEnumHandle schema(std::string_view name) const;
};

class AddEnumValueHandle : public Handle<AddEnumValue> {
 public:
  using Handle::Handle;
  AddEnumValueHandle schema(std::string_view name) const;
  AddEnumValueHandle before(std::string_view label) const;
  AddEnumValueHandle after(std::string_view label) const;
  AddEnumValueHandle if_not_exists() const;
};

class RenameEnumValueHandle : public Handle<RenameEnumValue> {
 public:
  using Handle::Handle;
  RenameEnumValueHandle schema(std::string_view name) const;
};

class CreateSchemaHandle : public Handle<CreateSchema> {
 public:
  using Handle::Handle;
  CreateSchemaHandle authorization(std::string_view role) const;
  CreateSchemaHandle if_not_exists() const;
};

class CreateExtensionHandle : public Handle<CreateExtension> {
 public:
  using Handle::Handle;
  CreateExtensionHandle schema(std::string_view name) const;
  CreateExtensionHandle version(std::string_view text) const;
  CreateExtensionHandle if_not_exists() const;
  CreateExtensionHandle cascade() const;
};

class CreateSequenceHandle : public Handle<CreateSequence> {
 public:
  using Handle::Handle;
  CreateSequenceHandle schema(std::string_view name) const;
  CreateSequenceHandle type(const Type& type) const;
  CreateSequenceHandle start(long long value) const;
  CreateSequenceHandle increment(long long value) const;
  CreateSequenceHandle minvalue(long long value) const;
  CreateSequenceHandle maxvalue(long long value) const;
  CreateSequenceHandle cache(long long value) const;
  CreateSequenceHandle cycle() const;
  // "table.column": dropped with it.
  CreateSequenceHandle owned_by(std::string_view column) const;
  CreateSequenceHandle unlogged() const;
  CreateSequenceHandle if_not_exists() const;
};

class AlterSequenceHandle : public Handle<AlterSequence> {
 public:
  using Handle::Handle;
  AlterSequenceHandle schema(std::string_view name) const;
  AlterSequenceHandle type(const Type& type) const;
  AlterSequenceHandle start(long long value) const;
  AlterSequenceHandle restart(long long value) const;
  AlterSequenceHandle increment(long long value) const;
  AlterSequenceHandle minvalue(long long value) const;
  AlterSequenceHandle maxvalue(long long value) const;
  AlterSequenceHandle cache(long long value) const;
  AlterSequenceHandle cycle(bool yes = true) const;
  AlterSequenceHandle unlogged(bool yes = true) const;
  // "" is NONE.
  AlterSequenceHandle owned_by(std::string_view column) const;
};

class CreateDomainHandle : public Handle<CreateDomain> {
 public:
  using Handle::Handle;
  CreateDomainHandle schema(std::string_view name) const;
  CreateDomainHandle not_null() const;
  CreateDomainHandle server_default(Value value) const;
  CreateDomainHandle collate(std::string_view text) const;
  // May be given several times; VALUE is what is checked.
  CreateDomainHandle check(std::string_view sql, std::string_view name = {}) const;
};

class AlterDomainHandle : public Handle<AlterDomain> {
 public:
  using Handle::Handle;
  AlterDomainHandle schema(std::string_view name) const;
  AlterDomainHandle not_null() const;
  AlterDomainHandle nullable() const;
  AlterDomainHandle server_default(Value value) const;
  AlterDomainHandle drop_server_default() const;
  // Each may be given several times.
  AlterDomainHandle check(std::string_view sql, std::string_view name = {}) const;
  AlterDomainHandle drop_check(std::string_view name) const;
};

class CreateViewHandle : public Handle<CreateView> {
 public:
  using Handle::Handle;
  CreateViewHandle schema(std::string_view name) const;
  CreateViewHandle materialized() const;
  CreateViewHandle with_no_data() const;
  CreateViewHandle recursive() const;
  CreateViewHandle columns(List<std::string_view> names) const;
  // {{"security_barrier", "true"}, {"check_option", "local"}}
  CreateViewHandle with(List<Parameter> parameters) const;
  CreateViewHandle tablespace(std::string_view name) const;
  CreateViewHandle if_not_exists() const;
};

class RefreshHandle : public Handle<RefreshMaterializedView> {
 public:
  using Handle::Handle;
  RefreshHandle schema(std::string_view name) const;
  RefreshHandle concurrently() const;
  RefreshHandle with_no_data() const;
};

class CreateFunctionHandle : public Handle<CreateFunction> {
 public:
  using Handle::Handle;
  CreateFunctionHandle schema(std::string_view name) const;
  CreateFunctionHandle procedure() const;
  // Its body is looked at when it is called, since it speaks of what is made later.
  CreateFunctionHandle unchecked() const;
};

class DropTriggerHandle : public Handle<DropTrigger> {
 public:
  using Handle::Handle;
  DropTriggerHandle schema(std::string_view name) const;
  DropTriggerHandle if_exists() const;
};

class CreatePolicyHandle : public Handle<CreatePolicy> {
 public:
  using Handle::Handle;
  CreatePolicyHandle schema(std::string_view name) const;
  CreatePolicyHandle for_command(PolicyCommand command) const;
  CreatePolicyHandle restrictive() const;
  CreatePolicyHandle to(List<std::string_view> roles) const;
  CreatePolicyHandle using_expression(std::string_view sql) const;
  CreatePolicyHandle with_check(std::string_view sql) const;
};

class DropPolicyHandle : public Handle<DropPolicy> {
 public:
  using Handle::Handle;
  DropPolicyHandle schema(std::string_view name) const;
  DropPolicyHandle if_exists() const;
};

class CreateObjectHandle : public Handle<CreateObject> {
 public:
  using Handle::Handle;
  CreateObjectHandle schema(std::string_view name) const;
  // A further statement that belongs to it, run behind it: "ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING ...".
  CreateObjectHandle then(std::string_view statement) const;
};

class GrantHandle : public Handle<Grant> {
 public:
  using Handle::Handle;
  GrantHandle with_grant_option() const;
};

class RevokeHandle : public Handle<Revoke> {
 public:
  using Handle::Handle;
  RevokeHandle cascade() const;
};

class RunStepHandle : public Handle<RunStep> {
 public:
  using Handle::Handle;
  // The step that undoes it. Without one the revision has no derived downgrade.
  RunStepHandle reverse(std::string_view step) const;
};

class ExecuteHandle : public Handle<Execute> {
 public:
  using Handle::Handle;
  // What undoes it. Without one the revision has no derived downgrade.
  ExecuteHandle reverse(std::string_view sql) const;
  ExecuteHandle reverse(const PerDialect& sql) const;
  // What it does to the schema, where that cannot be read from its text. Stands last:
  //
  //   op.execute("SELECT make_partitions()").effects([](Operations& op) { op.create_table(...); });
  template <class Author>
  void effects(Author author) const;
};

}  // namespace limbeck

#endif  // LIMBECK_OBJECT_HANDLES_H_
