// Which alterations ALTER TABLE can say, and which need the table made anew.
#include <algorithm>
#include <variant>

#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/render.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

template <class Names>
bool holds(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool index_uses(const Index& index, std::string_view column) {
  const auto uses = [&](const IndexColumn& item) {
    return item.column == column || mentions(item.expression.text, column);
  };
  return std::any_of(index.columns.begin(), index.columns.end(), uses) || mentions(index.predicate, column);
}

// Whether anything else of the table speaks of the column, or may: DROP COLUMN would be refused.
bool is_used(const Table& table, std::string_view name) {
  const auto any = [](const auto& items, auto uses) { return std::any_of(items.begin(), items.end(), uses); };
  return (table.primary_key && holds(table.primary_key->columns, name)) ||
         any(table.uniques, [&](const Unique& unique) { return holds(unique.columns, name); }) ||
         any(table.foreign_keys, [&](const ForeignKey& key) { return holds(key.columns, name); }) ||
         any(table.checks, [&](const Check& check) { return mentions(check.expression, name); }) ||
         any(table.indexes, [&](const Index& index) { return index_uses(index, name); }) ||
         any(table.triggers, [&](const Trigger& trigger) { return mentions(trigger.sql.sqlite, name); }) ||
         any(table.columns, [&](const Column& column) { return mentions(column.facets.computed, name); });
}

bool is_constant(const Value& value) {
  return value.kind() != Value::Kind::kExpression && value.kind() != Value::Kind::kFunction;
}

// https://www.sqlite.org/lang_altertable.html, section 4
bool can_add(const Column& column, const AddedItems& added) {
  const Column::Facets& facets = column.facets;
  const bool has_default = facets.server_default.given() && facets.server_default.kind() != Value::Kind::kNull;
  if (added.primary_key != nullptr || !added.uniques.empty()) return false;
  if (!added.foreign_keys.empty() && has_default) return false;
  if (!is_constant(facets.server_default)) return false;
  if (facets.computed.data() != nullptr) return !facets.computed_persisted && facets.not_null != Choice::kYes;
  return facets.not_null != Choice::kYes || has_default;
}

Way way(bool native) { return native ? Way::kNative : Way::kRebuild; }

// Of a constraint: a table's text has all of them.
Way rebuild_unless_same(const Change& change) {
  const TableChange table = table_change(change);
  return way(table.before == table.after || *table.before == *table.after);
}

// One that may be there already is not known to be new.
Way way_of(const CreateTable& op, const Change&) { return op.if_not_exists ? Way::kAlone : Way::kCreate; }
Way way_of(const DropTable&, const Change&) { return Way::kAlone; }
Way way_of(const RenameTable&, const Change&) { return Way::kAlone; }

Way way_of(const AddColumn& op, const Change& change) {
  const TableChange table = table_change(change);
  if (table.before->find_column(op.column.facets.name) != nullptr) return Way::kNative;
  return way(can_add(*table.after->find_column(op.column.facets.name), added_items(*table.before, *table.after)));
}

// A table made anew does not have the column, whether or not it was there.
Way way_of(const DropColumn& op, const Change& change) {
  return way(!op.if_exists && !is_used(*table_change(change).before, op.column));
}

Way way_of(const RenameColumn&, const Change&) { return Way::kNative; }

Way way_of(const AlterColumn& op, const Change& change) {
  const TableChange table = table_change(change);
  if (table.before->find_column(op.column) == nullptr) return Way::kNative;  // inherited, which is refused elsewhere
  Column from = *table.before->find_column(op.column);
  Column to = *table.after->find_column(op.new_name.empty() ? op.column : op.new_name);
  from.facets.name = to.facets.name;
  from.facets.comment = to.facets.comment;
  from.facets.sequence = to.facets.sequence;
  from.facets.statistics = to.facets.statistics;
  from.facets.storage = to.facets.storage;
  from.facets.compression = to.facets.compression;
  return way(from == to && op.using_expression.empty());
}

Way way_of(const CreateIndex&, const Change& change) {
  return table_change(change).before == nullptr ? Way::kAlone : Way::kNative;
}
Way way_of(const DropIndex&, const Change& change) {
  return table_change(change).before == nullptr ? Way::kAlone : Way::kNative;
}
Way way_of(const RenameIndex&, const Change& change) {
  return table_change(change).before == nullptr ? Way::kAlone : Way::kNative;
}
Way way_of(const CreatePrimaryKey&, const Change& change) { return rebuild_unless_same(change); }
Way way_of(const CreateUniqueConstraint&, const Change& change) { return rebuild_unless_same(change); }
Way way_of(const CreateForeignKey&, const Change& change) { return rebuild_unless_same(change); }
Way way_of(const CreateCheckConstraint&, const Change& change) { return rebuild_unless_same(change); }
Way way_of(const CreateExcludeConstraint&, const Change& change) { return rebuild_unless_same(change); }
Way way_of(const DropConstraint&, const Change&) { return Way::kRebuild; }
Way way_of(const RenameConstraint&, const Change&) { return Way::kRebuild; }
Way way_of(const ValidateConstraint&, const Change&) { return Way::kNative; }
Way way_of(const AlterTable&, const Change&) { return Way::kAlone; }
Way way_of(const SetTableComment&, const Change&) { return Way::kNative; }
Way way_of(const CreateEnum&, const Change&) { return Way::kAlone; }
Way way_of(const DropEnum&, const Change&) { return Way::kAlone; }
Way way_of(const AddEnumValue&, const Change&) { return Way::kAlone; }
Way way_of(const RenameEnumValue&, const Change&) { return Way::kAlone; }
Way way_of(const CreateSchema&, const Change&) { return Way::kAlone; }
Way way_of(const DropSchema&, const Change&) { return Way::kAlone; }
Way way_of(const CreateExtension&, const Change&) { return Way::kAlone; }
Way way_of(const DropExtension&, const Change&) { return Way::kAlone; }
Way way_of(const CreateSequence&, const Change&) { return Way::kAlone; }
Way way_of(const AlterSequence&, const Change&) { return Way::kAlone; }
Way way_of(const DropSequence&, const Change&) { return Way::kAlone; }
Way way_of(const CreateDomain&, const Change&) { return Way::kAlone; }
Way way_of(const AlterDomain&, const Change&) { return Way::kAlone; }
Way way_of(const DropDomain&, const Change&) { return Way::kAlone; }
Way way_of(const CreateView&, const Change&) { return Way::kAlone; }
Way way_of(const DropView&, const Change&) { return Way::kAlone; }
Way way_of(const RefreshMaterializedView&, const Change&) { return Way::kAlone; }
Way way_of(const CreateFunction&, const Change&) { return Way::kAlone; }
Way way_of(const DropFunction&, const Change&) { return Way::kAlone; }
Way way_of(const CreateTrigger&, const Change&) { return Way::kAlone; }
Way way_of(const DropTrigger&, const Change&) { return Way::kAlone; }
Way way_of(const SetTriggerState&, const Change&) { return Way::kAlone; }
Way way_of(const CreatePolicy&, const Change&) { return Way::kAlone; }
Way way_of(const DropPolicy&, const Change&) { return Way::kAlone; }
Way way_of(const SetRowSecurity&, const Change&) { return Way::kAlone; }
Way way_of(const CreateObject&, const Change&) { return Way::kAlone; }
Way way_of(const DropObject&, const Change&) { return Way::kAlone; }
Way way_of(const SetComment&, const Change&) { return Way::kAlone; }
Way way_of(const SetOwner&, const Change&) { return Way::kAlone; }
Way way_of(const Grant&, const Change&) { return Way::kAlone; }
Way way_of(const Revoke&, const Change&) { return Way::kAlone; }
Way way_of(const RunStep&, const Change&) { return Way::kAlone; }
Way way_of(const Allow&, const Change&) { return Way::kAlone; }
Way way_of(const Execute&, const Change&) { return Way::kAlone; }
Way way_of(const BulkInsert&, const Change&) { return Way::kAlone; }
Way way_of(const DeleteRows&, const Change&) { return Way::kAlone; }

}  // namespace

Way way_by_itself(const Change& change) {
  return std::visit([&](const auto& op) { return way_of(op, change); }, change.operation.body);
}

Way way_of(const Change& change) {
  if (change.operation.declared || changes_neighbours(change)) return Way::kAlone;
  return way_by_itself(change);
}

}  // namespace limbeck::sqlite
