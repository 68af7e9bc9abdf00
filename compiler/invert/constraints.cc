#include "invert/inversion.h"
#include "invert/restore.h"

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

// The index that became a key is an index again.
void restore_index(const ObjectName& table, std::string_view index, Inversion& inversion) {
  if (!index.empty()) inversion.add(CreateIndex{table, *inversion.before.find_table(table)->find_index(index)});
}

// Those that one table has not valid, and the other valid.
template <class Operation, class T>
void invalidate(const ObjectName& table, const std::vector<T>& before, const std::vector<T>& after,
                Inversion& inversion) {
  for (const T& old : before)
    for (const T& present : after) {
      if (old.constraint_name != present.constraint_name || !old.is_not_valid || present.is_not_valid) continue;
      inversion.add(DropConstraint{table, old.constraint_name});
      inversion.add(Operation{table, old});
    }
}

}  // namespace

void invert(const CreateIndex& operation, Inversion& inversion) {
  if (inversion.after.find<View>(operation.table) != nullptr) {
    const ObjectName index{operation.table.schema, operation.index.index_name};
    if (inversion.before.find_index_view(index) == nullptr)
      inversion.add(DropIndex{.index = index, .concurrently = operation.concurrently});
    return;
  }
  const Table& before = *inversion.before.find_table(operation.table);
  for (const Index& index : inversion.after.find_table(operation.table)->indexes)
    if (before.find_index(index.index_name) == nullptr)
      inversion.add(
          DropIndex{{operation.table.schema, index.index_name}, operation.table.name, operation.concurrently});
}

void invert(const DropIndex& operation, Inversion& inversion) {
  if (const View* view = inversion.before.find_index_view(operation.index))
    for (const Index& index : view->indexes)
      if (index.index_name == operation.index.name) inversion.add(CreateIndex{view->name, index});
  restore(inversion);
  for (Operation& back : inversion.operations)
    if (auto* index = std::get_if<CreateIndex>(&back.body)) index->concurrently = operation.concurrently;
}

void invert(const RenameIndex& operation, Inversion& inversion) {
  inversion.add(RenameIndex{{operation.index.schema, operation.new_name}, operation.index.name});
}

void invert(const CreatePrimaryKey& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  const PrimaryKey& key = *inversion.after.find_table(operation.table)->primary_key;
  inversion.add(DropConstraint{operation.table, key.constraint_name});
  restore_index(operation.table, operation.using_index, inversion);
  // Columns of a key are not null, and stay so without it.
  for (std::string_view name : key.columns) {
    const Column* column = before.find_column(name);
    if (column != nullptr && column->facets.not_null == Choice::kNo)
      inversion.add(AlterColumn{.table = operation.table, .column = name, .not_null = Choice::kNo});
  }
}

void invert(const CreateUniqueConstraint& operation, Inversion& inversion) {
  drop_new(operation.table, &Table::uniques, inversion);
  restore_index(operation.table, operation.using_index, inversion);
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

void invert(const DropConstraint&, Inversion& inversion) { restore(inversion); }

void invert(const RenameConstraint& operation, Inversion& inversion) {
  inversion.add(RenameConstraint{operation.table, operation.new_name, operation.name});
}

// No operation makes a valid constraint not valid, but for making it anew.
void invert(const ValidateConstraint& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  const Table& after = *inversion.after.find_table(operation.table);
  invalidate<CreateCheckConstraint>(operation.table, before.checks, after.checks, inversion);
  invalidate<CreateForeignKey>(operation.table, before.foreign_keys, after.foreign_keys, inversion);
}

}  // namespace limbeck
