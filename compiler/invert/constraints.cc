#include "invert/inversion.h"

namespace limbeck {
namespace {

// The name that the new constraint got, also where the author gave none: the one that `before` does not have.
template <class T>
std::string_view new_name(const std::vector<T>& before, const std::vector<T>& after) {
  for (const T& candidate : after) {
    bool is_old = false;
    for (const T& old : before) is_old = is_old || old.constraint_name == candidate.constraint_name;
    if (!is_old) return candidate.constraint_name;
  }
  return {};
}

template <class T>
void drop_new(const ObjectName& table, std::vector<T> Table::*parts, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(table);
  const Table& after = *inversion.after.find_table(table);
  inversion.add(DropConstraint{table, new_name(before.*parts, after.*parts)});
}

}  // namespace

void invert(const CreateIndex& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  for (const Index& index : inversion.after.find_table(operation.table)->indexes)
    if (before.find_index(index.index_name) == nullptr)
      inversion.add(DropIndex{{operation.table.schema, index.index_name}, operation.table.name});
}

void invert(const DropIndex& operation, Inversion& inversion) {
  const Table& owner = *inversion.before.find_index_owner(operation.index);
  inversion.add(CreateIndex{owner.name, *owner.find_index(operation.index.name)});
}

void invert(const CreatePrimaryKey& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  const Table& after = *inversion.after.find_table(operation.table);
  inversion.add(DropConstraint{operation.table, after.primary_key->constraint_name});
  // Columns of a key are not null, and stay so without it.
  for (std::string_view name : operation.constraint.columns)
    if (before.find_column(name)->facets.not_null == Choice::kNo)
      inversion.add(AlterColumn{.table = operation.table, .column = name, .not_null = Choice::kNo});
}

void invert(const CreateUniqueConstraint& operation, Inversion& inversion) {
  drop_new(operation.table, &Table::uniques, inversion);
}

void invert(const CreateForeignKey& operation, Inversion& inversion) {
  drop_new(operation.table, &Table::foreign_keys, inversion);
}

void invert(const CreateCheckConstraint& operation, Inversion& inversion) {
  drop_new(operation.table, &Table::checks, inversion);
}

void invert(const CreateExcludeConstraint& operation, Inversion& inversion) {
  drop_new(operation.table, &Table::excludes, inversion);
}

void invert(const DropConstraint& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  const auto is_it = [&](const auto& constraint) { return constraint.constraint_name == operation.name; };
  if (before.primary_key && is_it(*before.primary_key))
    inversion.add(CreatePrimaryKey{operation.table, *before.primary_key});
  for (const Unique& unique : before.uniques)
    if (is_it(unique)) inversion.add(CreateUniqueConstraint{operation.table, unique});
  for (const Check& check : before.checks)
    if (is_it(check)) inversion.add(CreateCheckConstraint{operation.table, check});
  for (const ForeignKey& key : before.foreign_keys)
    if (is_it(key)) inversion.add(CreateForeignKey{operation.table, key});
  for (const Exclude& exclude : before.excludes)
    if (is_it(exclude)) inversion.add(CreateExcludeConstraint{operation.table, exclude});
}

}  // namespace limbeck
