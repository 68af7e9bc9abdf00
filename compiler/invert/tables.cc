#include <algorithm>

#include "invert/inversion.h"
#include "invert/restore.h"

namespace limbeck {
namespace {

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
  const bool same_identity =
      old.identity == present.identity ||
      (old.identity != nullptr && present.identity != nullptr && *old.identity == *present.identity);
  if (!same_identity) {
    back.identity = old.identity;
    if (old.identity != nullptr) back.sequence = old.sequence;
    if (old.identity != nullptr && !back.new_name.empty()) back.sequence = copy_text(sequence_of(operation.table, old));
    back.drop_identity = old.identity == nullptr;
  }
  return back;
}

}  // namespace

void invert(const CreateTable& operation, Inversion& inversion) {
  if (inversion.before.find_table(operation.table) == nullptr) inversion.add(DropTable{operation.table});
}

void invert(const DropTable&, Inversion& inversion) { restore(inversion); }

void invert(const RenameTable& operation, Inversion& inversion) {
  inversion.add(RenameTable{{operation.table.schema, operation.new_name}, operation.table.name});
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
