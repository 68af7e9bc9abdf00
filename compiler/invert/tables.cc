#include <algorithm>

#include "invert/inversion.h"

namespace limbeck {
namespace {

// Everything that `before` has and `after` has not, after a column has gone with all that it was part of.
void restore_parts(const Table& before, const Table& after, Inversion& inversion) {
  if (before.primary_key && !after.primary_key) inversion.add(CreatePrimaryKey{before.name, *before.primary_key});
  for (const Unique& unique : before.uniques)
    if (!after.has_constraint(unique.constraint_name)) inversion.add(CreateUniqueConstraint{before.name, unique});
  for (const Check& check : before.checks)
    if (!after.has_constraint(check.constraint_name)) inversion.add(CreateCheckConstraint{before.name, check});
  for (const Exclude& exclude : before.excludes)
    if (!after.has_constraint(exclude.constraint_name)) inversion.add(CreateExcludeConstraint{before.name, exclude});
  for (const Index& index : before.indexes)
    if (after.find_index(index.index_name) == nullptr) inversion.add(CreateIndex{before.name, index});
  for (const ForeignKey& key : before.foreign_keys)
    if (!after.has_constraint(key.constraint_name)) inversion.add(CreateForeignKey{before.name, key});
}

// Takes unique constraints out of the table that say what another key of it says: within one CREATE TABLE databases
// drop them.
std::vector<Unique> take_repeated(Table& table) {
  std::vector<Unique> kept, repeated;
  for (const Unique& unique : table.uniques) {
    bool is_repeated = table.primary_key && table.primary_key->columns == unique.columns;
    for (const Unique& other : kept) is_repeated = is_repeated || other.columns == unique.columns;
    (is_repeated ? repeated : kept).push_back(unique);
  }
  table.uniques = kept;
  return repeated;
}

AlterColumn alter_back(const AlterColumn& operation, const Column::Facets& old, const Column::Facets& present) {
  AlterColumn back{.table = operation.table, .column = operation.column};
  if (!operation.new_name.empty()) {
    back.column = operation.new_name;
    back.new_name = operation.column;
  }
  if (!(old.type == present.type)) {
    back.type = copy_value(old.type);
  }
  if (old.not_null != present.not_null) back.not_null = old.not_null;
  if (!(old.server_default == present.server_default)) {
    back.server_default = old.server_default;
    back.drop_server_default = !old.server_default.given();
  }
  if (old.comment != present.comment) {
    back.comment = old.comment;
    back.drop_comment = old.comment.data() == nullptr;
  }
  return back;
}

}  // namespace

void invert(const CreateTable& operation, Inversion& inversion) { inversion.add(DropTable{operation.table}); }

void invert(const DropTable& operation, Inversion& inversion) {
  Table table = *inversion.before.find_table(operation.table);
  const std::vector<Unique> repeated = take_repeated(table);
  inversion.add(to_operation(table));
  for (const Unique& unique : repeated) inversion.add(CreateUniqueConstraint{table.name, unique});
}

void invert(const RenameTable& operation, Inversion& inversion) {
  inversion.add(RenameTable{{operation.table.schema, operation.new_name}, operation.table.name});
}

void invert(const AddColumn& operation, Inversion& inversion) {
  inversion.add(DropColumn{operation.table, operation.column.facets.name});
}

void invert(const DropColumn& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  inversion.add(AddColumn{operation.table, *before.find_column(operation.column)});
  restore_parts(before, *inversion.after.find_table(operation.table), inversion);
}

void invert(const RenameColumn& operation, Inversion& inversion) {
  inversion.add(RenameColumn{operation.table, operation.new_name, operation.column});
}

void invert(const AlterColumn& operation, Inversion& inversion) {
  const std::string_view name = operation.new_name.empty() ? operation.column : operation.new_name;
  const Column* old = inversion.before.find_table(operation.table)->find_column(operation.column);
  const Column* present = inversion.after.find_table(operation.table)->find_column(name);
  inversion.add(alter_back(operation, old->facets, present->facets));
}

}  // namespace limbeck
