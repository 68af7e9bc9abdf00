// Objects that are kept as the text that makes them, comments on what is no table, and owners.
#include "catalog/facts.h"
#include "invert/inversion.h"
#include "invert/restore.h"

namespace limbeck {
namespace {

// What it was before; data() == nullptr: nothing.
template <class Fact>
std::string_view old_value(std::string_view on, std::string_view Fact::*member, const Inversion& inversion) {
  const Fact* old = inversion.before.find<Fact>({{}, fact_name(on)});
  return old == nullptr ? std::string_view() : old->*member;
}

}  // namespace

void invert(const CreateObject& operation, Inversion& inversion) {
  inversion.add(DropObject{operation.object.name, operation.object.kind});
}

void invert(const DropObject&, Inversion& inversion) { restore(inversion); }

void invert(const SetComment& operation, Inversion& inversion) {
  inversion.add(SetComment{operation.on, old_value(operation.on, &ObjectComment::text, inversion)});
}

void invert(const SetOwner& operation, Inversion& inversion) {
  inversion.add(SetOwner{operation.of, old_value(operation.of, &ObjectOwner::role, inversion)});
}

}  // namespace limbeck
