#include "diff/diff.h"

#include "diff/emission.h"
#include "diff/likely_renames.h"
#include "diff/plan.h"
#include "diff/renames.h"
#include "diff/steps.h"
#include "diff/unnamed_constraints.h"

namespace limbeck {
namespace {

// What a dialect makes of a type may be a check without a name, and stand with one in the other schema.
Forms forms_of(const Catalog& from, const Catalog& to, const Dialect& dialect, const RenderOptions& render) {
  const Catalog old_form = dialect.normal_form(from, render), new_form = dialect.normal_form(to, render);
  return {with_names_of(old_form, new_form), with_names_of(new_form, old_form)};
}

}  // namespace

DiffResult diff(const Catalog& from, const Catalog& wanted, const DiffOptions& options) {
  DiffResult result;
  const Catalog renamed =
      with_constraint_names(carry_out_renames(from, wanted, options.renames, result.operations), wanted);
  const Catalog to = with_constraint_names(wanted, renamed);
  std::vector<Forms> forms;
  if (!options.same_words)
    for (const Dialect* dialect : options.dialects) forms.push_back(forms_of(renamed, to, *dialect, options.render));
  if (forms.empty()) forms.push_back({renamed, to});
  const Things old_things(renamed), new_things(to);
  DiffPlan plan(old_things, new_things, forms, options.includes);
  DiffSteps steps = steps_of(plan);
  while (!steps.circular.empty()) {
    plan.remake_all(steps.circular);
    steps = steps_of(plan);
  }
  const std::vector<Operation> operations = operations_of(plan, steps);
  result.operations.insert(result.operations.end(), operations.begin(), operations.end());
  for (const Item& item : plan.items())
    if (item.key.kind == ThingKind::kTable && item.fate == Fate::kRemade) result.remade_tables.push_back(item.key.name);
  result.likely_renames = find_likely_renames(plan);
  return result;
}

}  // namespace limbeck
