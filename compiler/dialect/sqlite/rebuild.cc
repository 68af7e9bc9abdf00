// ALTER TABLE says little here. What it cannot say is done as https://www.sqlite.org/lang_altertable.html, section 7,
// advises: a new table is made and filled, the old one dropped, the new one takes its name:
//
//   CREATE TABLE _limbeck_new_posts (...)
//   INSERT INTO _limbeck_new_posts (id, title) SELECT id, title FROM posts
//   DROP TABLE posts
//   ALTER TABLE _limbeck_new_posts RENAME TO posts
//   CREATE INDEX ...
//
// Foreign keys, triggers and views are the driver's business.
#include <algorithm>
#include <map>
#include <variant>

#include "catalog/expression.h"
#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"
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

Way way_of(const CreateTable&, const Change&) { return Way::kCreate; }
Way way_of(const DropTable&, const Change&) { return Way::kAlone; }
Way way_of(const RenameTable&, const Change&) { return Way::kAlone; }

Way way_of(const AddColumn& op, const Change& change) {
  const TableChange table = table_change(change);
  return way(can_add(*table.after->find_column(op.column.facets.name), added_items(*table.before, *table.after)));
}

Way way_of(const DropColumn& op, const Change& change) {
  return way(!is_used(*table_change(change).before, op.column));
}

Way way_of(const RenameColumn&, const Change&) { return Way::kNative; }

Way way_of(const AlterColumn& op, const Change& change) {
  const TableChange table = table_change(change);
  Column from = *table.before->find_column(op.column);
  Column to = *table.after->find_column(op.new_name.empty() ? op.column : op.new_name);
  from.facets.name = to.facets.name;
  from.facets.comment = to.facets.comment;
  return way(from == to && op.using_expression.empty());
}

Way way_of(const CreateIndex&, const Change&) { return Way::kNative; }
Way way_of(const DropIndex&, const Change&) { return Way::kNative; }
Way way_of(const CreatePrimaryKey&, const Change&) { return Way::kRebuild; }
Way way_of(const CreateUniqueConstraint&, const Change&) { return Way::kRebuild; }
Way way_of(const CreateForeignKey&, const Change&) { return Way::kRebuild; }
Way way_of(const CreateCheckConstraint&, const Change&) { return Way::kRebuild; }
Way way_of(const CreateExcludeConstraint&, const Change&) { return Way::kRebuild; }
Way way_of(const DropConstraint&, const Change&) { return Way::kRebuild; }
Way way_of(const SetTableComment&, const Change&) { return Way::kAlone; }
Way way_of(const RenameIndex&, const Change&) { return Way::kAlone; }
Way way_of(const RenameConstraint&, const Change&) { return Way::kAlone; }
Way way_of(const ValidateConstraint&, const Change&) { return Way::kAlone; }
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
Way way_of(const DropDomain&, const Change&) { return Way::kAlone; }
Way way_of(const CreateView&, const Change&) { return Way::kAlone; }
Way way_of(const DropView&, const Change&) { return Way::kAlone; }
Way way_of(const RefreshMaterializedView&, const Change&) { return Way::kAlone; }
Way way_of(const CreateFunction&, const Change&) { return Way::kAlone; }
Way way_of(const DropFunction&, const Change&) { return Way::kAlone; }
Way way_of(const CreateTrigger&, const Change&) { return Way::kAlone; }
Way way_of(const DropTrigger&, const Change&) { return Way::kAlone; }
Way way_of(const CreatePolicy&, const Change&) { return Way::kAlone; }
Way way_of(const DropPolicy&, const Change&) { return Way::kAlone; }
Way way_of(const SetRowSecurity&, const Change&) { return Way::kAlone; }
Way way_of(const Grant&, const Change&) { return Way::kAlone; }
Way way_of(const Revoke&, const Change&) { return Way::kAlone; }
Way way_of(const RunStep&, const Change&) { return Way::kAlone; }
Way way_of(const Allow&, const Change&) { return Way::kAlone; }
Way way_of(const Execute&, const Change&) { return Way::kAlone; }
Way way_of(const BulkInsert&, const Change&) { return Way::kAlone; }
Way way_of(const DeleteRows&, const Change&) { return Way::kAlone; }

// Where the values of a column come from, under its present name.
struct Source {
  const Column* column;              // of the table as it was before
  std::string_view expression = {};  // instead of the column, where the author gave one
};
using Sources = std::map<std::string_view, Source>;

void rename(Sources& sources, const ColumnRename& rename) {
  for (auto& [name, source] : sources)
    source.expression = rename_in_expression(source.expression, rename.from, rename.to);
  auto node = sources.extract(rename.from);
  if (node.empty()) return;
  node.key() = rename.to;
  sources.insert(std::move(node));
}

void follow(const DropColumn& op, Sources& sources, Pass&) { sources.erase(op.column); }

void follow(const AlterColumn& op, Sources& sources, Pass& pass) {
  const auto source = sources.find(op.column);
  if (source == sources.end() || op.using_expression.empty()) return;
  if (op.using_expression.find("::") != std::string_view::npos)
    pass.error("LBK406", "sqlite does not know '::' of \"" + std::string(op.using_expression) +
                             "\"; write CAST(... AS ...), which every database knows");
  source->second.expression = op.using_expression;
}

template <class Op>
void follow(const Op&, Sources&, Pass&) {}  // a column that is added has no source

Sources sources_of(const Table& before, std::span<const Change> changes, Pass& pass) {
  Sources sources;
  for (const Column& column : before.columns) sources[column.facets.name] = {&column};
  for (const Change& change : changes) {
    Pass at{pass.dialect, pass.options, change, pass.script, pass.sink};
    std::visit([&](const auto& op) { follow(op, sources, at); }, change.operation.body);
    if (const auto renamed = rename_of(change.operation)) rename(sources, *renamed);
  }
  return sources;
}

// INSERT ... SELECT. Columns without a source take their default.
std::string copy_rows(const Table& before, const Table& after, const Sources& sources, std::string_view new_name,
                      Pass& pass) {
  std::vector<std::string_view> columns;
  std::string values;
  for (const Column& column : after.columns) {
    const auto source = sources.find(column.facets.name);
    if (source == sources.end() || column.facets.computed.data() != nullptr) continue;
    const std::string text = source->second.expression.empty() ? converted(*source->second.column, column, pass)
                                                               : std::string(source->second.expression);
    columns.push_back(column.facets.name);
    values += values.empty() ? text : ", " + text;
  }
  if (columns.empty()) {  // all are new, but there are as many rows as before
    const Column& first = after.columns.front();
    columns.push_back(first.facets.name);
    values = first.facets.server_default.given() ? default_text(first) : "NULL";
  }
  return sql("INSERT INTO")
      .identifier(new_name)
      .identifiers(std::span<const std::string_view>(columns))
      .words("SELECT")
      .words(values)
      .words("FROM")
      .identifier(before.name.name)
      .take();
}

}  // namespace

Way way_of(const Change& change) {
  return std::visit([&](const auto& op) { return way_of(op, change); }, change.operation.body);
}

void rebuild(std::span<const Change> changes, Pass& pass) {
  const Table& before = *table_change(changes.front()).before;
  const Table& after = *table_change(changes.back()).after;
  const std::string what = "rebuild table " + display(before.name);
  const std::string new_name = "_limbeck_new_" + std::string(after.name.name);
  const Sources sources = sources_of(before, changes, pass);
  pass.script.rebuilds_tables = true;
  for (const Change& change : changes)
    if (const auto renamed = rename_of(change.operation))
      render(RenameColumn{before.name, renamed->from, renamed->to}, pass);
  pass.statement(create_table(after, new_name, pass), what);
  pass.statement(copy_rows(before, after, sources, new_name, pass), what);
  pass.statement(sql("DROP TABLE").identifier(before.name.name).take(), what);
  pass.statement(sql("ALTER TABLE").identifier(new_name).words("RENAME TO").identifier(after.name.name).take(), what);
  for (const Index& index : after.indexes) create_index(after.name, index, pass);
}

}  // namespace limbeck::sqlite
