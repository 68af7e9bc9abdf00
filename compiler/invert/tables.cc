#include <algorithm>

#include "catalog/display.h"
#include "invert/inversion.h"
#include "invert/restore.h"

namespace limbeck {
namespace {

// "" where there was nothing, so that it is taken away.
std::string_view given(std::string_view text) { return text.empty() ? std::string_view("") : text; }

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
  if (!(old.statistics == present.statistics))
    back.statistics = old.statistics.given ? old.statistics : OptionalInteger(-1);
  if (old.storage != present.storage) back.storage = given(old.storage);
  if (old.compression != present.compression) back.compression = given(old.compression);
  if (old.collation != present.collation) back.collation = given(old.collation);
  const bool same_identity =
      old.identity == present.identity ||
      (old.identity != nullptr && present.identity != nullptr && *old.identity == *present.identity);
  if (!same_identity) {
    back.identity = old.identity;
    if (old.identity != nullptr) back.sequence = old.sequence;
    if (old.identity != nullptr && !back.new_name.empty()) back.sequence = copy_text(sequence_of(operation.table, old));
    back.drop_identity = old.identity == nullptr;
  }
  if (old.autoincrement != present.autoincrement) {
    back.autoincrement = old.autoincrement;
    if (old.autoincrement == Choice::kYes) back.sequence = old.sequence;
    if (old.autoincrement == Choice::kYes && !back.new_name.empty())
      back.sequence = copy_text(sequence_of(operation.table, old));
  }
  return back;
}

template <class Item>
bool has(const List<Item>& items, const Item& item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

}  // namespace

void invert(const CreateTable& operation, Inversion& inversion) {
  if (inversion.before.find_table(operation.table) == nullptr) inversion.add(DropTable{operation.table});
}

void invert(const DropTable&, Inversion& inversion) { restore(inversion); }

void invert(const RenameTable& operation, Inversion& inversion) {
  inversion.add(RenameTable{{operation.table.schema, operation.new_name}, operation.table.name});
}

void invert(const AlterTable& operation, Inversion& inversion) {
  const Table& before = *inversion.before.find_table(operation.table);
  const Table& after = *inversion.after.find_table(operation.table);
  const TableOptions &old = before.options, &present = after.options;
  if (!operation.no_inherit.empty() &&
      (before.columns.size() != after.columns.size() || before.checks.size() != after.checks.size()))
    inversion.cannot("this no_inherit of " + display(operation.table) +
                         " (what it had from its parents alone stays with it as its own)",
                     "");
  AlterTable back{.table = operation.table};
  std::vector<Parameter> parameters;
  std::vector<std::string_view> reset;
  for (const Parameter& parameter : old.parameters)
    if (!has(present.parameters, parameter)) parameters.push_back(parameter);
  for (const Parameter& parameter : present.parameters)
    if (std::none_of(old.parameters.begin(), old.parameters.end(),
                     [&](const Parameter& other) { return other.name == parameter.name; }))
      reset.push_back(parameter.name);
  back.parameters = List<Parameter>(parameters);
  back.reset_parameters = List<std::string_view>(reset);
  if (old.unlogged != present.unlogged) back.unlogged = old.unlogged ? Choice::kYes : Choice::kNo;
  if (old.tablespace != present.tablespace) back.tablespace = old.tablespace.empty() ? "pg_default" : old.tablespace;
  if (old.access_method != present.access_method)
    back.access_method = old.access_method.empty() ? "heap" : old.access_method;
  if (old.of_type != present.of_type) back.of_type = given(old.of_type);
  if (old.cluster_on != present.cluster_on) back.cluster_on = given(old.cluster_on);
  if (old.replica_identity != present.replica_identity) back.replica_identity = given(old.replica_identity);
  if (!(old.partition_of == present.partition_of) || old.partition_bound != present.partition_bound) {
    back.detach_from = present.partition_of;
    back.attach_to = old.partition_of;
    back.partition_bound = old.partition_bound;
  }
  std::vector<ObjectName> inherit, no_inherit;
  for (const ObjectName& parent : old.inherits)
    if (!has(present.inherits, parent)) inherit.push_back(parent);
  for (const ObjectName& parent : present.inherits)
    if (!has(old.inherits, parent)) no_inherit.push_back(parent);
  back.inherit = List<ObjectName>(inherit);
  back.no_inherit = List<ObjectName>(no_inherit);
  inversion.add(back);
}

void invert(const SetTableComment& operation, Inversion& inversion) {
  inversion.add(SetTableComment{operation.table, inversion.before.find_table(operation.table)->comment});
}

void invert(const AddColumn& operation, Inversion& inversion) {
  const std::string_view name = operation.column.facets.name;
  const Table& after = *inversion.after.find_table(operation.table);
  if (inversion.before.find_table(operation.table)->find_column(name) == nullptr && after.find_column(name) != nullptr)
    inversion.add(DropColumn{operation.table, name});
}

void invert(const DropColumn&, Inversion& inversion) { restore(inversion); }

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
