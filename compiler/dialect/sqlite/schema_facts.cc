#include "dialect/sqlite/schema_facts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "catalog/ascii.h"
#include "catalog/display.h"
#include "dialect/sqlite/normal_form.h"
#include "dialect/sqlite/render.h"
#include "limbeck/column_facts.h"

namespace limbeck::sqlite {
namespace {

std::string list(const List<std::string_view>& names) {
  std::string text;
  for (std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return '(' + text + ')';
}

bool is_in_key(const Table& table, std::string_view column) {
  if (!table.primary_key) return false;
  for (std::string_view name : table.primary_key->columns)
    if (name == column) return true;
  return false;
}

void add_column(const Table& table, const Column& normal, const Column& written, SchemaFacts& facts) {
  const Column::Facets& facets = normal.facets;
  std::string text(facets.type.text.sqlite);
  if (facets.computed.data() != nullptr) text += facets.computed_persisted ? ", computed and stored" : ", computed";
  const bool not_null = facets.not_null == Choice::kYes && !is_in_key(table, facets.name);
  const std::string name = display(table.name);
  ColumnFact column{{}, name, facets.name, text, not_null, std::nullopt, DefaultFamily::kText};
  std::string own;
  if (facets.server_default.given()) column.default_expression = own = default_text(written);
  add_column_facts(facts, column);
}

std::string action(ReferentialAction action, const std::string& when) {
  switch (action) {
    case ReferentialAction::kCascade:
      return when + " cascade";
    case ReferentialAction::kSetNull:
      return when + " set null";
    case ReferentialAction::kSetDefault:
      return when + " set default";
    case ReferentialAction::kRestrict:
      return when + " restrict";
    default:
      return {};
  }
}

std::string index_fact(const Index& index) {
  std::string columns;
  for (const IndexColumn& column : index.columns)
    columns += (columns.empty() ? "" : ", ") + (column.column.empty() ? "expression" : std::string(column.column)) +
               (column.descending ? " desc" : "");
  return '(' + columns + ')' + (index.is_unique ? ", unique" : "") + (index.predicate.empty() ? "" : ", partial");
}

void add_table(const Table& table, const Table& written, SchemaFacts& facts) {
  const std::string name = display(table.name);
  const auto add = [&](std::string_view kind, std::string_view part, std::string_view description) {
    add_fact(facts, {kind, {}, name, part}, description);
  };
  add("table", {},
      std::string("table") + (table.options.without_rowid ? ", without rowid" : "") +
          (table.options.strict ? ", strict" : ""));
  for (std::size_t i = 0; i < table.columns.size(); ++i) add_column(table, table.columns[i], written.columns[i], facts);
  if (table.primary_key) add("primary key", {}, list(table.primary_key->columns));
  for (const Unique& unique : table.uniques)
    if (!table.primary_key || !(unique.columns == table.primary_key->columns)) {
      const std::string object = fact_object({"unique constraint", {}, name, list(unique.columns)});
      if (facts.by_object.find(object) == facts.by_object.end())
        add("unique constraint", list(unique.columns), "unique");
    }
  std::vector<std::pair<std::string, std::string>> keys;
  for (const ForeignKey& key : table.foreign_keys)
    keys.emplace_back(list(key.columns), "references '" + ascii_lower(display(key.referent)) + "'" +
                                             action(key.options.on_delete, " on delete") +
                                             action(key.options.on_update, " on update"));
  std::sort(keys.begin(), keys.end());  // of the same columns there may be several
  for (const auto& [columns, description] : keys) add("foreign key", columns, description);
  for (const Index& index : table.indexes) add("index", index.index_name, index_fact(index));
  for (const Trigger& trigger : table.triggers) add("trigger", trigger.name, "enabled");
}

}  // namespace

void add_schema_facts(const Catalog& part, SchemaFacts& facts) {
  const Catalog normal = normal_form(part);
  for (const auto& table : normal.tables()) add_table(*table, *part.find_table(table->name), facts);
  for (const auto& view : normal.all<View>()) add_fact(facts, {"view", {}, display(view->name), {}}, "view");
}

}  // namespace limbeck::sqlite
