#include "dialect/postgresql/normal_table.h"

#include <algorithm>
#include <limits>

#include "catalog/ascii.h"
#include "dialect/postgresql/normal_form.h"
#include "dialect/postgresql/render.h"
#include "dialect/trigger_text.h"

namespace limbeck::postgresql {
namespace {

std::string_view kept(const std::string& text) { return copy_text(text); }

// A text that is given stays given.
std::string_view expression_form(std::string_view text) {
  return text.data() == nullptr ? text : kept(normal_expression(text));
}

void leave_out(OptionalInteger& option, long long value) {
  if (option.given && option.value == value) option = {};
}

long long largest(const Type& type) {
  if (type.kind == TypeKind::kSmallInteger) return std::numeric_limits<short>::max();
  if (type.kind == TypeKind::kInteger) return std::numeric_limits<int>::max();
  return std::numeric_limits<long long>::max();
}

// By its own name: "pg_catalog"."C" is C.
std::string_view collation_form(std::string_view collation) {
  if (collation == "default") return {};
  if (!collation.starts_with('"') || !collation.ends_with('"') || collation.size() < 2) return collation;
  const std::size_t dot = collation.rfind("\".\"");
  const std::size_t begin = dot == std::string_view::npos ? 1 : dot + 3;
  return collation.substr(begin, collation.size() - 1 - begin);
}

// SqlType("VARCHAR(9) COLLATE \"C\""): a type has no collation, its column has.
void part_collation(Column::Facets& column) {
  constexpr std::string_view kWord = " COLLATE ";
  const std::string_view words = column.type.text.postgresql;
  const std::size_t begin = words.find(kWord);
  if (begin == std::string_view::npos) return;
  column.type.text.postgresql = words.substr(0, begin);
  column.collation = words.substr(begin + kWord.size());
}

void normalize(Column::Facets& column, const RenderOptions& options) {
  part_collation(column);
  const Type written = column.type;
  column.type = normal_type(written);
  column.server_default = normal_default(column.server_default, written);
  column.computed = expression_form(column.computed);
  if (column.identity != nullptr) column.identity = copy_value(normal_identity(*column.identity, written));
  const bool is_identity = options.autoincrement_is_identity || !written.text.postgresql.empty();
  if (column.autoincrement == Choice::kYes && column.identity == nullptr && is_identity)
    column.identity = copy_value(Identity{});
  if (column.identity != nullptr) {
    column.autoincrement = Choice::kNo;
    column.not_null = Choice::kYes;
  }
  if (column.autoincrement == Choice::kYes) column.not_null = Choice::kYes;
  column.collation = collation_form(column.collation);
  if (column.comment.empty()) column.comment = {};
  column.storage = column.storage == usual_storage(written) ? std::string_view() : kept(ascii_upper(column.storage));
  if (column.storage.empty()) column.storage = {};
}

// The collation of the column is that of the index, too.
IndexColumn index_column_form(IndexColumn column, const Table& table) {
  column.collation = collation_form(column.collation);
  const Column* own = column.column.empty() ? nullptr : table.find_column(column.column);
  if (own != nullptr && column.collation == collation_form(own->facets.collation)) column.collation = {};
  column.expression = {expression_form(column.expression.text)};
  if (column.nulls == IndexColumn::Nulls::kLast && !column.descending) column.nulls = IndexColumn::Nulls::kNotGiven;
  if (column.nulls == IndexColumn::Nulls::kFirst && column.descending) column.nulls = IndexColumn::Nulls::kNotGiven;
  return column;
}

// "FOR VALUES FROM (...)": words in any case, and a date is also its midnight.
std::string_view bound_form(std::string_view bound) {
  std::string form;
  bool quoted = false;
  for (char c : bound) {
    if (c == '\'') quoted = !quoted;
    form += !quoted && c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  constexpr std::string_view kMidnight = " 00:00:00'";
  for (std::size_t at = form.find(kMidnight); at != std::string::npos; at = form.find(kMidnight))
    form.replace(at, kMidnight.size(), "'");
  return kept(form);
}

std::string_view method_form(std::string_view method) { return method == "btree" ? std::string_view() : method; }

void normalize(Index& index, const Table& table) {
  std::vector<IndexColumn> columns;
  for (const IndexColumn& column : index.columns) columns.push_back(index_column_form(column, table));
  index.columns = columns;
  index.predicate = index.predicate.empty() ? std::string_view() : expression_form(index.predicate);
  index.method = method_form(index.method);
  index.parameters = parameters_form(index.parameters);
}

void normalize(Exclude& exclude, const Table& table) {
  std::vector<ExcludeElement> elements(exclude.elements.begin(), exclude.elements.end());
  for (ExcludeElement& element : elements) element.element = index_column_form(element.element, table);
  exclude.elements = elements;
  exclude.predicate = exclude.predicate.empty() ? std::string_view() : expression_form(exclude.predicate);
  exclude.method = method_form(exclude.method);
  exclude.is_deferrable = exclude.is_deferrable || exclude.is_initially_deferred;
}

void normalize(ForeignKey& key, const Table& own, const Catalog& catalog) {
  ReferenceOptions& options = key.options;
  for (ReferentialAction* action : {&options.on_delete, &options.on_update})
    if (*action == ReferentialAction::kNoAction) *action = ReferentialAction::kNotGiven;
  options.deferrable = options.deferrable || options.initially_deferred;
  const Table* referent = key.referent == own.name ? &own : catalog.find_table(key.referent);
  if (key.referent_columns.empty() && referent != nullptr && referent->primary_key)
    key.referent_columns = referent->primary_key->columns;
}

void normalize(Trigger& trigger) {
  const std::string text =
      trigger.sql.postgresql.empty() ? std::string() : create_trigger(trigger, ObjectName{{}, "t"});
  trigger.sql = {.postgresql = kept(text.empty() ? text : normal_statement(text))};
}

void normalize(Policy& policy) {
  policy.using_expression = expression_form(policy.using_expression);
  policy.with_check = expression_form(policy.with_check);
  std::vector<std::string_view> roles(policy.roles.begin(), policy.roles.end());
  for (std::string_view& role : roles)
    if (role == "public") role = "PUBLIC";
  std::sort(roles.begin(), roles.end());
  if (roles.size() == 1 && roles[0] == "PUBLIC") roles.clear();
  policy.roles = roles;
}

}  // namespace

List<Parameter> parameters_form(const List<Parameter>& list) {
  std::vector<Parameter> parameters(list.begin(), list.end());
  std::sort(parameters.begin(), parameters.end(),
            [](const Parameter& a, const Parameter& b) { return a.name < b.name; });
  return parameters;
}

Index normal_index(const Index& index, const Table& table) {
  Index form = index;
  normalize(form, table);
  return form;
}

// An enum is told by its name, as long as it is no alias.
Type normal_type(const Type& type) {
  Type form;
  if (type.kind == TypeKind::kEnum && type.text.postgresql.empty()) {
    form = type;
    form.text = {};
    return form;
  }
  if (type.kind == TypeKind::kArray && enum_in(type) != nullptr && type.text.postgresql.empty()) {
    form.kind = TypeKind::kArray;
    form.element = copy_value(normal_type(*enum_in(type)));
    return form;
  }
  form.kind = TypeKind::kSqlType;
  form.text = {.postgresql = kept(normal_type(std::string_view(type_words(type))))};
  return form;
}

Value normal_default(const Value& value, const Type& type) {
  if (!value.given() || value.kind() == Value::Kind::kNull) return {};
  const std::string form = normal_expression(value_text(value, type));
  return form == "null" ? Value() : Value(Sql{kept(form)});
}

Identity normal_identity(Identity identity, const Type& type) {
  const bool descending = identity.increment.given && identity.increment.value < 0;
  const long long most = largest(type);
  leave_out(identity.increment, 1);
  leave_out(identity.cache, 1);
  leave_out(identity.minvalue, descending ? -most - 1 : 1);
  leave_out(identity.maxvalue, descending ? -1 : most);
  const OptionalInteger first = descending ? identity.maxvalue : identity.minvalue;
  leave_out(identity.start, first.given ? first.value : descending ? -1 : 1);
  return identity;
}

Table normal_table(const Table& table, const Catalog& catalog, const RenderOptions& options) {
  Table form = table;
  for (Column& column : form.columns) normalize(column.facets, options);
  if (form.primary_key)
    form.primary_key->is_deferrable = form.primary_key->is_deferrable || form.primary_key->is_initially_deferred;
  for (Unique& unique : form.uniques) unique.is_deferrable = unique.is_deferrable || unique.is_initially_deferred;
  for (Check& check : form.checks) check.expression = expression_form(check.expression);
  for (ForeignKey& key : form.foreign_keys) normalize(key, table, catalog);
  for (Exclude& exclude : form.excludes) normalize(exclude, table);
  for (Index& index : form.indexes) normalize(index, table);
  for (Trigger& trigger : form.triggers) normalize(trigger);
  std::erase_if(form.triggers, [](const Trigger& trigger) { return trigger.sql.postgresql.empty(); });
  for (Policy& policy : form.policies) normalize(policy);
  form.options.partition_bound = bound_form(form.options.partition_bound);
  form.options.strict = false;
  form.options.without_rowid = false;
  form.options.parameters = parameters_form(form.options.parameters);
  form.options.replica_identity = kept(std::string(form.options.replica_identity));
  return form;
}

}  // namespace limbeck::postgresql
