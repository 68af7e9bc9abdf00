#include "models/describe_operation.h"

#include <string_view>

#include "catalog/display.h"

namespace limbeck {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }
std::string quoted(const ObjectName& name) { return quoted(display(name)); }
std::string of_table(std::string_view name, const ObjectName& table) { return quoted(name) + " of " + quoted(table); }
std::string column(const ObjectName& table, std::string_view name) { return quoted(display(table, name)); }

std::string list(const List<std::string_view>& names) {
  std::string text;
  for (std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text;
}

std::string named_or(std::string_view name, std::string_view otherwise) {
  return name.empty() ? std::string(otherwise) : quoted(name);
}

std::string describe(const CreateTable& op) { return "added table " + quoted(op.table); }
std::string describe(const DropTable& op) { return "removed table " + quoted(op.table); }
std::string describe(const RenameTable& op) {
  return "renamed table " + quoted(op.table) + " to " + quoted(op.new_name);
}
std::string describe(const AlterTable& op) { return "changed options of table " + quoted(op.table); }
std::string describe(const SetTableComment& op) {
  return (op.comment.data() == nullptr ? "removed comment of table " : "changed comment of table ") + quoted(op.table);
}

std::string describe(const AddColumn& op) { return "added column " + column(op.table, op.column.facets.name); }
std::string describe(const DropColumn& op) { return "removed column " + column(op.table, op.column); }
std::string describe(const RenameColumn& op) {
  return "renamed column " + column(op.table, op.column) + " to " + quoted(op.new_name);
}
std::string describe(const AlterColumn& op) {
  std::string facets;
  const auto add = [&](bool changes, std::string_view what) {
    if (changes) facets += (facets.empty() ? "" : ", ") + std::string(what);
  };
  add(op.type != nullptr, "type");
  add(op.not_null == Choice::kYes, "not null");
  add(op.not_null == Choice::kNo, "nullable");
  add(op.server_default.given(), "server default");
  add(op.drop_server_default, "no server default");
  add(op.identity != nullptr, "identity");
  add(op.drop_identity, "no identity");
  add(op.autoincrement == Choice::kYes, "autoincrement");
  add(op.autoincrement == Choice::kNo, "no autoincrement");
  add(op.comment.data() != nullptr, "comment");
  add(op.drop_comment, "no comment");
  add(op.statistics.given, "statistics");
  add(op.storage.data() != nullptr, "storage");
  add(op.compression.data() != nullptr, "compression");
  add(op.collation.data() != nullptr, "collation");
  add(!op.new_name.empty(), "name");
  return "changed column " + column(op.table, op.column) + (facets.empty() ? "" : ": " + facets);
}

std::string describe(const CreateIndex& op) {
  return "added index " + named_or(op.index.index_name, "without a name") + " on " + quoted(op.table);
}
std::string describe(const DropIndex& op) { return "removed index " + quoted(op.index); }
std::string describe(const RenameIndex& op) {
  return "renamed index " + quoted(op.index) + " to " + quoted(op.new_name);
}

template <class Op>
std::string added_constraint(std::string_view kind, const Op& op) {
  return "added " + std::string(kind) + " " + named_or(op.constraint.constraint_name, "without a name") + " of " +
         quoted(op.table);
}
std::string describe(const CreatePrimaryKey& op) { return added_constraint("primary key", op); }
std::string describe(const CreateUniqueConstraint& op) { return added_constraint("unique constraint", op); }
std::string describe(const CreateForeignKey& op) { return added_constraint("foreign key", op); }
std::string describe(const CreateCheckConstraint& op) { return added_constraint("check constraint", op); }
std::string describe(const CreateExcludeConstraint& op) { return added_constraint("exclusion constraint", op); }
std::string describe(const DropConstraint& op) { return "removed constraint " + of_table(op.name, op.table); }
std::string describe(const RenameConstraint& op) {
  return "renamed constraint " + of_table(op.name, op.table) + " to " + quoted(op.new_name);
}
std::string describe(const ValidateConstraint& op) { return "validated constraint " + of_table(op.name, op.table); }

std::string describe(const CreateEnum& op) { return "added enum " + quoted(op.name); }
std::string describe(const DropEnum& op) { return "removed enum " + quoted(op.name); }
std::string describe(const AddEnumValue& op) {
  return "added label " + quoted(op.value) + " of enum " + quoted(op.name);
}
std::string describe(const RenameEnumValue& op) {
  return "renamed label " + quoted(op.value) + " of enum " + quoted(op.name) + " to " + quoted(op.new_value);
}

std::string describe(const CreateSchema& op) { return "added schema " + quoted(op.schema.name); }
std::string describe(const DropSchema& op) { return "removed schema " + quoted(op.name); }
std::string describe(const CreateExtension& op) { return "added extension " + quoted(op.extension.name.name); }
std::string describe(const DropExtension& op) { return "removed extension " + quoted(op.name.name); }
std::string describe(const CreateSequence& op) { return "added sequence " + quoted(op.sequence.name); }
std::string describe(const AlterSequence& op) { return "changed sequence " + quoted(op.sequence.name); }
std::string describe(const DropSequence& op) { return "removed sequence " + quoted(op.name); }
std::string describe(const CreateDomain& op) { return "added domain " + quoted(op.domain.name); }
std::string describe(const AlterDomain& op) { return "changed domain " + quoted(op.name); }
std::string describe(const DropDomain& op) { return "removed domain " + quoted(op.name); }

std::string describe(const CreateView& op) {
  return (op.replace ? "changed view " : "added view ") + quoted(op.view.name);
}
std::string describe(const DropView& op) { return "removed view " + quoted(op.name); }
std::string describe(const RefreshMaterializedView& op) { return "refreshed materialized view " + quoted(op.name); }
std::string describe(const CreateFunction& op) {
  return (op.replace ? "changed " : "added ") + std::string(op.function.is_procedure ? "procedure " : "function ") +
         quoted(op.function.name);
}
std::string describe(const DropFunction& op) { return "removed function " + quoted(op.name); }

std::string describe(const CreateTrigger& op) { return "added trigger " + of_table(op.trigger.name, op.table); }
std::string describe(const DropTrigger& op) { return "removed trigger " + of_table(op.name, op.table); }
std::string describe(const SetTriggerState& op) {
  constexpr std::string_view kWords[] = {"enabled", "disabled", "enabled on replicas", "enabled everywhere"};
  return std::string(kWords[static_cast<std::size_t>(op.state)]) + " trigger " + of_table(op.trigger, op.table);
}
std::string describe(const CreatePolicy& op) { return "added policy " + of_table(op.policy.name, op.table); }
std::string describe(const DropPolicy& op) { return "removed policy " + of_table(op.name, op.table); }
std::string describe(const SetRowSecurity& op) {
  constexpr std::string_view kWords[] = {"enabled", "disabled", "forced", "unforced"};
  return std::string(kWords[static_cast<std::size_t>(op.setting)]) + " row level security of " + quoted(op.table);
}

std::string lower(std::string_view words) {
  std::string text;
  for (char c : words) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}
std::string describe(const CreateObject& op) { return "added " + lower(op.object.kind) + " " + quoted(op.object.name); }
std::string describe(const DropObject& op) { return "removed " + lower(op.kind) + " " + quoted(op.name); }
std::string describe(const SetComment& op) {
  return (op.text.data() == nullptr ? "removed comment on " : "changed comment on ") + quoted(op.on);
}
std::string describe(const SetOwner& op) {
  return "changed owner of " + quoted(op.of) + (op.role.data() == nullptr ? "" : " to " + quoted(op.role));
}

std::string describe(const Grant& op) {
  return "granted " + list(op.privileges) + " on " + quoted(op.on) + " to " + list(op.roles);
}
std::string describe(const Revoke& op) {
  return "revoked " + list(op.privileges) + " on " + quoted(op.on) + " from " + list(op.roles);
}

std::string describe(const Execute&) { return "SQL text"; }
std::string describe(const BulkInsert& op) { return "added rows of table " + quoted(op.table); }
std::string describe(const DeleteRows& op) { return "removed rows of table " + quoted(op.table); }
std::string describe(const RunStep& op) { return "data step " + quoted(op.name); }
std::string describe(const Allow& op) { return "acknowledged " + std::string(op.code); }

}  // namespace

std::string describe_operation(const Operation& operation) {
  return std::visit([](const auto& body) { return describe(body); }, operation.body);
}

}  // namespace limbeck
