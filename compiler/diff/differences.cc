#include "diff/differences.h"

#include <algorithm>
#include <utility>

#include "diff/plan.h"
#include "diff/unnamed_constraints.h"

namespace limbeck {
namespace {

DifferenceKind kind_of(const Item& item) {
  if (item.from == Things::none()) return DifferenceKind::kExtra;
  return item.to == Things::none() ? DifferenceKind::kMissing : DifferenceKind::kChanged;
}

// What only one side has, as `kind` says.
bool is_alone(const Item& item, DifferenceKind kind) {
  return !item.left_out && item.fate != Fate::kStays && kind_of(item) == kind;
}

bool is_listed(const Item& item) {
  if (kind_of(item) == DifferenceKind::kChanged) return item.differs;
  return is_alone(item, kind_of(item));
}

bool goes_with_another(const DiffPlan& plan, const Item& item) {
  const DifferenceKind kind = kind_of(item);
  if (kind == DifferenceKind::kChanged) return false;
  const bool is_extra = kind == DifferenceKind::kExtra;
  const std::vector<std::size_t>& wholes =
      is_extra ? plan.to().all()[item.to].goes_with : plan.from().all()[item.from].goes_with;
  return std::any_of(wholes.begin(), wholes.end(), [&](std::size_t whole) {
    return is_alone(is_extra ? plan.of_new(whole) : plan.of_old(whole), kind);
  });
}

}  // namespace

// What the dialect does not have is in neither form.
std::vector<Difference> find_differences(const Catalog& from, const Catalog& to, const Dialect& dialect,
                                         const RenderOptions& render,
                                         const std::function<bool(const DiffObject&)>& includes) {
  const Forms forms{dialect.normal_form(from, render), dialect.normal_form(with_names_of(to, from), render)};
  const Things old_things(forms.from), new_things(forms.to);
  const DiffPlan plan(old_things, new_things, {&forms, 1}, includes);
  std::vector<Difference> differences;
  for (const Item& item : plan.items()) {
    if (!is_listed(item) || goes_with_another(plan, item)) continue;
    if (item.key.kind != ThingKind::kDefault) {
      differences.push_back({kind_of(item), item.key});
      continue;
    }
    const ThingKey column{ThingKind::kColumn, item.key.name, item.key.part};
    if (std::none_of(differences.begin(), differences.end(), [&](const Difference& d) { return d.key == column; }))
      differences.push_back({DifferenceKind::kChanged, column});
  }
  return differences;
}

}  // namespace limbeck
