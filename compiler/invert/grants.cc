#include <map>
#include <tuple>

#include "invert/inversion.h"
#include "invert/restore.h"

namespace limbeck {
namespace {

using Words = std::vector<std::string_view>;
// The privileges of one role on one object.
using Granted = std::map<std::pair<std::string_view, std::string_view>, Words>;

void put(Granted& granted, const Privilege& privilege) {
  granted[{privilege.name.schema, privilege.role}].push_back(privilege.privilege);
}

template <class Op>
void add_each(const Granted& granted, Inversion& inversion) {
  for (const auto& [key, words] : granted) inversion.add(Op{words, key.first, {key.second}});
}

}  // namespace

// A grant option is taken away together with its privilege, which is given back then.
void invert(const Grant&, Inversion& inversion) {
  Granted added, changed;
  Catalog::visit_difference<Privilege>(
      inversion.before, inversion.after,
      [&](const Privilege* before, const Privilege* after) { put(before == nullptr ? added : changed, *after); });
  add_each<Revoke>(added, inversion);
  add_each<Revoke>(changed, inversion);
  add_each<Grant>(changed, inversion);
}

void invert(const Revoke& operation, Inversion& inversion) {
  const std::size_t before = inversion.operations.size();
  restore(inversion);
  if (inversion.operations.size() == before)
    inversion.cannot("this revoke on " + std::string(operation.on) + " (no migration granted what it takes)", "");
}

}  // namespace limbeck
