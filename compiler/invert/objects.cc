// Schemas, extensions, views, functions, triggers and policies.
#include "invert/inversion.h"
#include "invert/restore.h"

namespace limbeck {
namespace {

template <class T, class Drop>
void drop_new(const ObjectName& name, const Drop& drop, Inversion& inversion) {
  if (inversion.before.find<T>(name) == nullptr) inversion.add(drop);
}

RowSecurity opposite(RowSecurity setting) {
  switch (setting) {
    case RowSecurity::kEnable:
      return RowSecurity::kDisable;
    case RowSecurity::kDisable:
      return RowSecurity::kEnable;
    case RowSecurity::kForce:
      return RowSecurity::kNoForce;
    case RowSecurity::kNoForce:
      return RowSecurity::kForce;
  }
  return setting;
}

}  // namespace

void invert(const CreateSchema& operation, Inversion& inversion) {
  drop_new<NamedSchema>(operation.schema.name, DropSchema{operation.schema.name}, inversion);
}

void invert(const DropSchema&, Inversion& inversion) { restore(inversion); }

void invert(const CreateExtension& operation, Inversion& inversion) {
  const ObjectName& name = operation.extension.name;
  drop_new<Extension>(name, DropExtension{{{}, name.name}}, inversion);
}

void invert(const DropExtension&, Inversion& inversion) { restore(inversion); }

void invert(const CreateView& operation, Inversion& inversion) {
  const ObjectName& name = operation.view.name;
  if (operation.replace)
    inversion.add(CreateView{*inversion.before.find<View>(name), true});
  else
    drop_new<View>(name, DropView{name}, inversion);
}

void invert(const DropView&, Inversion& inversion) { restore(inversion); }

void invert(const RefreshMaterializedView& operation, Inversion& inversion) {
  const bool had_none = inversion.before.find<View>(operation.name)->has_no_data;
  const bool has_none = inversion.after.find<View>(operation.name)->has_no_data;
  if (had_none != has_none) inversion.add(RefreshMaterializedView{.name = operation.name, .with_no_data = had_none});
}

void invert(const CreateFunction& operation, Inversion& inversion) {
  const ObjectName& name = operation.function.name;
  if (const StoredFunction* old = inversion.before.find<StoredFunction>(name))
    inversion.add(CreateFunction{*old, true});
  else
    inversion.add(DropFunction{{name.schema, copy_text(signature_key(name.name))}});
}

void invert(const DropFunction&, Inversion& inversion) { restore(inversion); }

void invert(const CreateTrigger& operation, Inversion& inversion) {
  inversion.add(DropTrigger{operation.table, operation.trigger.name});
}

void invert(const DropTrigger&, Inversion& inversion) { restore(inversion); }

void invert(const SetTriggerState& operation, Inversion& inversion) {
  for (const Trigger& trigger : inversion.before.find_table(operation.table)->triggers)
    if (trigger.name == operation.trigger)
      inversion.add(SetTriggerState{operation.table, operation.trigger, trigger.state});
}

void invert(const CreatePolicy& operation, Inversion& inversion) {
  inversion.add(DropPolicy{operation.table, operation.policy.name});
}

void invert(const DropPolicy&, Inversion& inversion) { restore(inversion); }

void invert(const SetRowSecurity& operation, Inversion& inversion) {
  inversion.add(SetRowSecurity{operation.table, opposite(operation.setting)});
}

}  // namespace limbeck
