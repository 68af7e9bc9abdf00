#include "source/items.h"

#include <utility>

namespace limbeck {
namespace {

Doc item_source(const PrimaryKey& key) {
  Call call("primary_key");
  call.arg(names_source(key.columns)).optional("name", key.constraint_name);
  call.deferral(key.is_deferrable, key.is_initially_deferred).names("include", key.included);
  return std::move(call).take();
}

Doc item_source(const Unique& unique) {
  Call call("unique");
  call.arg(names_source(unique.columns)).optional("name", unique.constraint_name);
  call.deferral(unique.is_deferrable, unique.is_initially_deferred);
  call.flag(unique.nulls_are_equal, "nulls_not_distinct").names("include", unique.included);
  return std::move(call).take();
}

Doc item_source(const Check& check) {
  Call call("check");
  call.text(check.expression).optional("name", check.constraint_name);
  call.flag(check.is_not_valid, "not_valid").flag(check.is_no_inherit, "no_inherit");
  return std::move(call).take();
}

Doc item_source(const ForeignKey& key) {
  Call call("foreign_key");
  call.arg(names_source(key.columns)).text(dotted(key.referent)).arg(names_source(key.referent_columns));
  call.optional("name", key.constraint_name).reference(key.options).flag(key.is_not_valid, "not_valid");
  return std::move(call).take();
}

Doc item_source(const Exclude& exclude) {
  Call call("exclude");
  call.arg(exclude_elements_source(exclude.elements)).optional("name", exclude.constraint_name);
  call.optional("using_method", exclude.method).given("where", exclude.predicate);
  call.deferral(exclude.is_deferrable, exclude.is_initially_deferred);
  return std::move(call).take();
}

Doc item_source(const Index& index) {
  Call call("index");
  call.arg(index_columns_source(index.columns)).optional("name", index.index_name);
  set_index_options(call, index);
  return std::move(call).take();
}

}  // namespace

Doc column_source(const Column& column) {
  const Column::Facets& facets = column.facets;
  Call call("column");
  call.text(facets.name).arg(type_source(facets.type));
  call.flag(facets.primary_key, "primary_key").flag(facets.not_null == Choice::kYes, "not_null");
  call.flag(facets.not_null == Choice::kNo, "nullable");
  call.flag(facets.unique, "unique").flag(facets.index, "index");
  if (facets.autoincrement == Choice::kYes) call.set("autoincrement");
  if (facets.autoincrement == Choice::kNo) call.set("autoincrement", {"false"});
  if (facets.server_default.given()) call.set("server_default", {value_source(facets.server_default)});
  call.identity(facets.identity).optional("sequence", facets.sequence);
  if (facets.computed.data() != nullptr) {
    std::vector<Doc> values = {literal(facets.computed)};
    if (!facets.computed_persisted) values.emplace_back("{.persisted = false}");
    call.set("computed", std::move(values));
  }
  call.optional("collate", facets.collation).optional("references", facets.references).reference(facets.reference);
  call.optional("constraint_name", facets.constraint_name).option("statistics", facets.statistics);
  call.optional("storage", facets.storage).optional("compression", facets.compression);
  call.given("comment", facets.comment);
  return std::move(call).take();
}

Doc items_source(const CreateTable& table) {
  std::vector<Doc> items;
  for (const Column& column : table.columns) items.push_back(column_source(column));
  const auto append = [&](const auto& parts) {
    for (const auto& part : parts) items.push_back(item_source(part));
  };
  append(table.primary_keys);
  append(table.uniques);
  append(table.checks);
  append(table.foreign_keys);
  append(table.excludes);
  append(table.indexes);
  return tall_braces(items);
}

void set_table_options(Call& call, const CreateTable& table) {
  const TableOptions& options = table.options;
  call.optional("schema", table.table.schema).given("comment", table.comment);
  call.flag(table.if_not_exists, "if_not_exists");
  call.flag(options.unlogged, "unlogged").flag(options.temporary, "temporary");
  call.given("partition_by", options.partition_by);
  if (!options.partition_of.name.empty())
    call.set("partition_of", {literal(dotted(options.partition_of)), literal(options.partition_bound)});
  std::vector<Doc> parents;
  for (const ObjectName& parent : options.inherits) parents.push_back(literal(dotted(parent)));
  if (!parents.empty()) call.set("inherits", {braces(parents)});
  call.optional("tablespace", options.tablespace).optional("using_method", options.access_method);
  call.optional("of_type", options.of_type).parameters("with", options.parameters);
  call.flag(options.strict, "strict").flag(options.without_rowid, "without_rowid");
}

void set_index_options(Call& call, const Index& index) {
  call.flag(index.is_unique, "unique").optional("using_method", index.method).given("where", index.predicate);
  call.names("include", index.included).flag(index.nulls_are_equal, "nulls_not_distinct");
  call.parameters("with", index.parameters).optional("tablespace", index.tablespace_name);
}

}  // namespace limbeck
