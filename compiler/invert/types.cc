// Enums, domains and sequences.
#include <algorithm>

#include "catalog/sequence_form.h"
#include "invert/inversion.h"
#include "invert/restore.h"

namespace limbeck {
namespace {

// What `change` has to give so that an option comes back to `old`: explicitly, also where it is the default.
void give_back(OptionalInteger& change, const OptionalInteger& old, const OptionalInteger& present) {
  if (!(old == present)) change = old;
}

}  // namespace

void invert(const CreateEnum& operation, Inversion& inversion) { inversion.add(DropEnum{operation.name}); }

void invert(const DropEnum&, Inversion& inversion) { restore(inversion); }

// No database takes a label away; it goes with its type.
void invert(const AddEnumValue& operation, Inversion& inversion) {
  const auto before = inversion.before.find_enum(operation.name), after = inversion.after.find_enum(operation.name);
  if (before->labels == after->labels || !inversion.start.find_enum(operation.name)) return;
  inversion.cannot(
      "add_enum_value(\"" + std::string(operation.name.name) + "\", \"" + std::string(operation.value) + "\")", "");
}

void invert(const RenameEnumValue& operation, Inversion& inversion) {
  inversion.add(RenameEnumValue{operation.name, operation.new_value, operation.value});
}

void invert(const CreateDomain& operation, Inversion& inversion) { inversion.add(DropDomain{operation.domain.name}); }

void invert(const AlterDomain& operation, Inversion& inversion) {
  const Domain& old = *inversion.before.find<Domain>(operation.name);
  const Domain& present = *inversion.after.find<Domain>(operation.name);
  AlterDomain back{.name = operation.name};
  if (old.not_null != present.not_null) back.not_null = old.not_null ? Choice::kYes : Choice::kNo;
  if (!(old.server_default == present.server_default)) {
    back.server_default = old.server_default;
    back.drop_server_default = !old.server_default.given();
  }
  const auto has = [](const Domain& domain, const Check& check) {
    return std::find(domain.checks.begin(), domain.checks.end(), check) != domain.checks.end();
  };
  std::vector<Check> added;
  std::vector<std::string_view> dropped;
  for (const Check& check : old.checks)
    if (!has(present, check)) added.push_back(check);
  for (const Check& check : present.checks)
    if (!has(old, check)) dropped.push_back(check.constraint_name);
  back.checks = List<Check>(added);
  back.dropped_checks = List<std::string_view>(dropped);
  inversion.add(back);
}

void invert(const DropDomain&, Inversion& inversion) { restore(inversion); }

void invert(const CreateSequence& operation, Inversion& inversion) {
  const ObjectName& name = operation.sequence.name;
  if (inversion.before.find<Sequence>(name) == nullptr) inversion.add(DropSequence{name});
}

void invert(const AlterSequence& operation, Inversion& inversion) {
  if (operation.restart.given)
    return inversion.cannot("the .restart of sequence '" + std::string(operation.sequence.name.name) +
                                "' (what it had come to is not known)",
                            "");
  const Sequence old = explicit_form(*inversion.before.find<Sequence>(operation.sequence.name));
  const Sequence present = explicit_form(*inversion.after.find<Sequence>(operation.sequence.name));
  AlterSequence back{.sequence = {.name = old.name}};
  Sequence& change = back.sequence;
  if (!(*old.type == *present.type)) change.type = old.type;
  give_back(change.start, old.start, present.start);
  give_back(change.increment, old.increment, present.increment);
  give_back(change.minvalue, old.minvalue, present.minvalue);
  give_back(change.maxvalue, old.maxvalue, present.maxvalue);
  give_back(change.cache, old.cache, present.cache);
  if (old.cycle != present.cycle) change.cycle = old.cycle;
  if (old.unlogged != present.unlogged) change.unlogged = old.unlogged;
  if (old.owned_by != present.owned_by) change.owned_by = old.owned_by;
  inversion.add(back);
}

void invert(const DropSequence&, Inversion& inversion) { restore(inversion); }

}  // namespace limbeck
