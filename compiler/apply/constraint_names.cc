#include "apply/apply.h"
#include "apply/table_parts.h"

namespace limbeck {
namespace {

// The constraint of `table` that the author calls `name`; as it is where there is none.
std::string_view find_constraint(const Catalog& catalog, const Table& table, std::string_view name,
                                 const NamingConvention& naming) {
  std::string_view found = name;
  const auto try_name = [&](std::string_view key, std::string_view present, NamingConvention::Parts parts) {
    if (!naming.takes_name(key)) return;
    parts.schema = table.name.schema;
    parts.table = table.name.name;
    parts.name = name;
    if (*naming.name(key, parts) == present) found = present;
  };
  if (table.primary_key) try_name("pk", table.primary_key->constraint_name, parts_of(*table.primary_key));
  for (const Unique& unique : table.uniques) try_name("uq", unique.constraint_name, parts_of(unique));
  for (const ForeignKey& key : table.foreign_keys) try_name("fk", key.constraint_name, parts_of(key));
  const std::vector<Column> columns = catalog.columns_of(table);
  for (const Check& check : table.checks) try_name("ck", check.constraint_name, parts_of(check, columns));
  return found;
}

template <class Op>
void find_name(Op& operation, const State& state) {
  const Table* table = state.catalog.find_table(operation.table);
  if (table != nullptr && !table->has_constraint(operation.name))
    operation.name = find_constraint(state.catalog, *table, operation.name, *state.naming);
}

}  // namespace

Operation with_names(Operation operation, const State& state) {
  if (state.naming == nullptr) return operation;
  if (auto* drop = std::get_if<DropConstraint>(&operation.body)) find_name(*drop, state);
  if (auto* rename = std::get_if<RenameConstraint>(&operation.body)) find_name(*rename, state);
  if (auto* validate = std::get_if<ValidateConstraint>(&operation.body)) find_name(*validate, state);
  return operation;
}

}  // namespace limbeck
