#include "dialect/sqlite/normal_form.h"

#include <algorithm>
#include <string>

#include "catalog/ascii.h"
#include "catalog/expression.h"
#include "dialect/sqlite/expression_form.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

std::string_view form_of(std::string_view expression) { return copy_text(expression_form(expression)); }

// Spaced and quoted alike, however it was written.
std::string_view respelled(std::string_view text) {
  std::string result;
  for (const ExpressionToken& token : tokenize_expression(text)) {
    if (token.kind == ExpressionToken::Kind::kOther && token.text == ";") continue;
    if (!result.empty()) result += ' ';
    result += token.kind == ExpressionToken::Kind::kIdentifier ? token.name : std::string(token.text);
  }
  return copy_text(result);
}

Value normal_default(const Column& column) {
  if (!column.facets.server_default.given()) return {};
  const std::string text = default_text(column);
  if (text == "NULL") return {};
  return Sql{form_of(text)};
}

Column normal(const Column& column, const Table& table, Pass& pass) {
  const Column::Facets& from = column.facets;
  const bool counts = is_rowid_key(column, table);
  Column result;
  Column::Facets& to = result.facets;
  to.name = from.name;
  to.type = SqlType({.sqlite = ascii_upper(column_type(column, table, pass))});
  to.not_null = from.not_null == Choice::kYes ? Choice::kYes : Choice::kNo;
  to.autoincrement = counts ? Choice::kYes : Choice::kNo;
  to.sequence = {};
  if (counts && from.identity != nullptr) to.identity = copy_value(Identity{});
  to.server_default = normal_default(column);
  if (from.computed.data() != nullptr) to.computed = form_of(from.computed);
  to.computed_persisted = from.computed.data() == nullptr || from.computed_persisted;
  to.collation = copy_text(ascii_upper(std::string(from.collation)));
  return result;
}

ReferentialAction normal(ReferentialAction action) {
  return action == ReferentialAction::kNoAction ? ReferentialAction::kNotGiven : action;
}

ForeignKey normal(const ForeignKey& key) {
  ForeignKey result = key;
  ReferenceOptions& options = result.options;
  options.on_delete = normal(options.on_delete);
  options.on_update = normal(options.on_update);
  options.deferrable = options.deferrable || options.initially_deferred;
  options.match_full = false;
  result.is_not_valid = false;
  return result;
}

Index normal(const Index& index) {
  std::vector<IndexColumn> columns(index.columns.begin(), index.columns.end());
  for (IndexColumn& column : columns) {
    if (!column.expression.text.empty()) column.expression.text = form_of(column.expression.text);
    column.collation = copy_text(ascii_upper(std::string(column.collation)));
    column.nulls = IndexColumn::Nulls::kNotGiven;
    column.operator_class = {};
  }
  Index result;
  result.index_name = index.index_name;
  result.columns = List<IndexColumn>(columns);
  result.is_unique = index.is_unique;
  result.predicate = index.predicate.empty() ? std::string_view() : form_of(index.predicate);
  return result;
}

std::vector<Check> normal_checks(const Table& table) {
  std::vector<Check> checks;
  const auto add = [&](std::string_view name, std::string_view text) {
    Check check;
    check.expression = form_of(text);
    check.constraint_name = name.empty() ? check.expression : name;  // else one could not be told from another
    checks.push_back(check);
  };
  for (const Check& check : table.checks) add(check.constraint_name, check.expression);
  for (const Column& column : table.columns)
    if (column.facets.type.kind == TypeKind::kEnum) add({}, enum_check(column));
  return checks;
}

std::vector<Trigger> normal_triggers(const Table& table) {
  std::vector<Trigger> triggers;
  for (const Trigger& trigger : table.triggers) {
    if (trigger.sql.sqlite.empty()) continue;
    Trigger result;
    result.name = trigger.name;
    result.sql.sqlite = respelled(trigger_text(trigger, table.name));
    triggers.push_back(result);
  }
  return triggers;
}

Table normal(const Table& table, Pass& pass) {
  Table result;
  result.name = table.name;
  for (const Column& column : table.columns) result.columns.push_back(normal(column, table, pass));
  if (table.primary_key) {
    result.primary_key.emplace();
    result.primary_key->constraint_name = table.primary_key->constraint_name;
    result.primary_key->columns = table.primary_key->columns;
  }
  for (const Unique& unique : table.uniques) {
    Unique& same = result.uniques.emplace_back();
    same.constraint_name = unique.constraint_name;
    same.columns = unique.columns;
  }
  result.checks = normal_checks(table);
  for (const ForeignKey& key : table.foreign_keys) result.foreign_keys.push_back(normal(key));
  for (const Index& index : table.indexes) result.indexes.push_back(normal(index));
  result.options.strict = table.options.strict;
  result.options.without_rowid = table.options.without_rowid;
  result.triggers = normal_triggers(table);
  return result;
}

View normal(const View& view) {
  View result;
  result.name = view.name;
  result.columns = view.columns;
  result.sql.sqlite = respelled(view_query(view, view.sql.sqlite));
  return result;
}

StoredObject normal(const StoredObject& object) {
  StoredObject result;
  result.name = object.name;
  result.kind = object.kind;
  result.sql = respelled(object.sql);
  return result;
}

}  // namespace

Catalog normal_form(const Catalog& catalog) {
  const Change change{{Allow{}, {}}, catalog, catalog};
  const RenderOptions options;
  RenderedScript script;
  DiagnosticSink sink;  // what cannot be said here is not there to be compared
  Pass pass{"sqlite", options, change, script, sink};
  Catalog result;
  for (const std::shared_ptr<const Table>& table : catalog.tables())
    if (!table->options.temporary) result.put_table(normal(*table, pass));
  for (const std::shared_ptr<const View>& view : catalog.all<View>())
    if (!view->is_materialized && !view->sql.sqlite.empty()) result.put(normal(*view));
  for (const std::shared_ptr<const StoredObject>& object : catalog.all<StoredObject>())
    if (has_stored_kind(object->kind)) result.put(normal(*object));
  return result;
}

}  // namespace limbeck::sqlite
