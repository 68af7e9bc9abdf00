#include "limbeck/table_items.h"

#include <vector>

namespace limbeck {

template class List<std::string_view>;
template class List<TableItem>;
template class List<IndexColumn>;
template class List<Value>;
template class List<List<Value>>;

PrimaryKey& PrimaryKey::name(std::string_view name) & {
  constraint_name = copy_text(name);
  return *this;
}

PrimaryKey& PrimaryKey::deferrable() & {
  is_deferrable = true;
  return *this;
}

PrimaryKey& PrimaryKey::initially_deferred() & {
  is_deferrable = true;
  is_initially_deferred = true;
  return *this;
}

PrimaryKey& PrimaryKey::include(List<std::string_view> names) & {
  included = names;
  return *this;
}

Unique& Unique::name(std::string_view name) & {
  constraint_name = copy_text(name);
  return *this;
}

Unique& Unique::deferrable() & {
  is_deferrable = true;
  return *this;
}

Unique& Unique::initially_deferred() & {
  is_deferrable = true;
  is_initially_deferred = true;
  return *this;
}

Unique& Unique::nulls_not_distinct() & {
  nulls_are_equal = true;
  return *this;
}

Unique& Unique::include(List<std::string_view> names) & {
  included = names;
  return *this;
}

Check& Check::name(std::string_view name) & {
  constraint_name = copy_text(name);
  return *this;
}

Check& Check::not_valid() & {
  is_not_valid = true;
  return *this;
}

Check& Check::no_inherit() & {
  is_no_inherit = true;
  return *this;
}

ForeignKey& ForeignKey::name(std::string_view name) & {
  constraint_name = copy_text(name);
  return *this;
}

ForeignKey& ForeignKey::on_delete(ReferentialAction action) & {
  options.on_delete = action;
  return *this;
}

ForeignKey& ForeignKey::on_update(ReferentialAction action) & {
  options.on_update = action;
  return *this;
}

ForeignKey& ForeignKey::deferrable() & {
  options.deferrable = true;
  return *this;
}

ForeignKey& ForeignKey::initially_deferred() & {
  options.deferrable = true;
  options.initially_deferred = true;
  return *this;
}

ForeignKey& ForeignKey::match_full() & {
  options.match_full = true;
  return *this;
}

ForeignKey& ForeignKey::not_valid() & {
  is_not_valid = true;
  return *this;
}

IndexColumn& IndexColumn::nulls_first() & {
  nulls = Nulls::kFirst;
  return *this;
}

IndexColumn& IndexColumn::nulls_last() & {
  nulls = Nulls::kLast;
  return *this;
}

IndexColumn& IndexColumn::collate(std::string_view text) & {
  collation = copy_text(text);
  return *this;
}

IndexColumn& IndexColumn::statistics(long long target) & {
  statistics_target = target;
  return *this;
}

IndexColumn& IndexColumn::ops(std::string_view text) & {
  operator_class = copy_text(text);
  return *this;
}

IndexColumn asc(IndexColumn column) { return column; }

IndexColumn desc(IndexColumn column) {
  column.descending = true;
  return column;
}

Index& Index::name(std::string_view name) & {
  index_name = copy_text(name);
  return *this;
}

Index& Index::unique() & {
  is_unique = true;
  return *this;
}

Index& Index::where(std::string_view text) & {
  predicate = copy_text(text);
  return *this;
}

Index& Index::using_method(std::string_view text) & {
  method = copy_text(text);
  return *this;
}

Index& Index::include(List<std::string_view> names) & {
  included = names;
  return *this;
}

Index& Index::nulls_not_distinct() & {
  nulls_are_equal = true;
  return *this;
}

Index& Index::with(List<Parameter> list) & {
  parameters = list;
  return *this;
}

Index& Index::tablespace(std::string_view text) & {
  tablespace_name = copy_text(text);
  return *this;
}

Exclude& Exclude::name(std::string_view name) & {
  constraint_name = copy_text(name);
  return *this;
}

Exclude& Exclude::using_method(std::string_view text) & {
  method = copy_text(text);
  return *this;
}

Exclude& Exclude::where(std::string_view text) & {
  predicate = copy_text(text);
  return *this;
}

Exclude& Exclude::deferrable() & {
  is_deferrable = true;
  return *this;
}

Exclude& Exclude::initially_deferred() & {
  is_deferrable = true;
  is_initially_deferred = true;
  return *this;
}

PrimaryKey primary_key(List<std::string_view> columns, SourcePosition at) { return {.columns = columns, .at = at}; }

Unique unique(List<std::string_view> columns, SourcePosition at) { return {.columns = columns, .at = at}; }

Check check(std::string_view expression, SourcePosition at) { return {.expression = copy_text(expression), .at = at}; }

ForeignKey foreign_key(List<std::string_view> columns, std::string_view referent,
                       List<std::string_view> referent_columns, SourcePosition at) {
  return {.columns = columns, .referent = parse_object_name(referent), .referent_columns = referent_columns, .at = at};
}

Index index(List<IndexColumn> columns, SourcePosition at) { return {.columns = columns, .at = at}; }

Exclude exclude(List<ExcludeElement> elements, SourcePosition at) { return {.elements = elements, .at = at}; }

List<ObjectName> parse_object_names(const List<std::string_view>& texts) {
  std::vector<ObjectName> names;
  for (std::string_view text : texts) names.push_back(parse_object_name(text));
  return List<ObjectName>(names);
}

ObjectName parse_object_name(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return {.name = copy_text(text)};
  return {.schema = copy_text(text.substr(0, dot)), .name = copy_text(text.substr(dot + 1))};
}

}  // namespace limbeck
