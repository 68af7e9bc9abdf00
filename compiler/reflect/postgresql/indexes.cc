#include "absl/strings/str_cat.h"
#include "catalog/expression.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

std::string index_details(int server_version) {
  return absl::StrCat(
      "i.indnkeyatts AS key_count, i.indkey AS key, i.indoption AS options, CASE WHEN i.indexprs IS NOT NULL THEN "
      "ARRAY(SELECT CASE WHEN e.attribute = 0 THEN pg_get_indexdef(i.indexrelid, e.n::int, false) END FROM "
      "unnest(i.indkey::int2[]) WITH ORDINALITY e (attribute, n) ORDER BY e.n) END AS expressions, "
      // What most indexes do not have is looked for once, and not in each of them.
      "CASE WHEN i.indclass::oid[] && ARRAY(SELECT oid FROM pg_opclass WHERE NOT opcdefault) THEN ARRAY(SELECT CASE "
      "WHEN o.opcdefault THEN '' WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname) ELSE "
      "quote_ident(s.nspname) || '.' || quote_ident(o.opcname) END FROM unnest(i.indclass::oid[]) WITH ORDINALITY e "
      "(id, n) JOIN pg_opclass o ON o.oid = e.id JOIN pg_namespace s ON s.oid = o.opcnamespace ORDER BY e.n) END AS "
      "classes, CASE WHEN NOT i.indcollation::oid[] <@ ARRAY[0, 100]::oid[] OR i.indrelid = ANY (ARRAY(SELECT attrelid "
      "FROM pg_attribute WHERE attrelid >= 16384 AND attnum > 0 AND attcollation NOT IN (0, 100))) THEN ARRAY(SELECT "
      "CASE "
      "WHEN "
      "e.id = coalesce(nullif(a.attcollation, 0), 100) OR (e.attribute = 0 "
      "AND position(pg_get_indexdef(i.indexrelid, e.n::int, false) || ' COLLATE ' IN "
      "pg_get_indexdef(i.indexrelid)) = 0) THEN NULL ELSE l.collname END FROM "
      "unnest(i.indcollation::oid[], i.indkey::int2[]) WITH ORDINALITY e (id, attribute, n) LEFT JOIN "
      "pg_collation l ON l.oid = e.id LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = "
      "e.attribute ORDER BY e.n) END AS collations, pg_get_expr(i.indpred, i.indrelid) AS predicate",
      server_version >= 150000 ? ", i.indnullsnotdistinct AS nulls_are_equal" : "");
}

// Behind the key stand the included columns.
std::vector<IndexColumn> index_columns(const Row& row, const Relation& relation) {
  const std::vector<long long> key = row.numbers("key"), options = row.numbers("options");
  const auto expressions = row.list("expressions"), collations = row.list("collations"),
             statistics = row.list("statistics");
  const std::vector<std::string> classes = row.texts("classes");
  std::vector<IndexColumn> columns;
  for (std::size_t i = 0; i < static_cast<std::size_t>(row.number("key_count")); ++i) {
    IndexColumn& column = columns.emplace_back();
    if (key[i] != 0)
      column.column = relation.column(key[i]);
    else if (i < expressions.size() && expressions[i])
      column.expression = Sql{copy_text(without_parentheses(*expressions[i]))};
    constexpr long long kDescending = 1, kNullsFirst = 2;
    column.descending = (options[i] & kDescending) != 0;
    const bool nulls_first = (options[i] & kNullsFirst) != 0;
    if (nulls_first != column.descending)
      column.nulls = nulls_first ? IndexColumn::Nulls::kFirst : IndexColumn::Nulls::kLast;
    if (i < statistics.size() && statistics[i])
      column.statistics_target = std::strtoll(statistics[i]->c_str(), nullptr, 10);
    if (i < collations.size() && collations[i]) column.collation = copy_text(*collations[i]);
    if (i < classes.size() && !classes[i].empty()) column.operator_class = copy_text(classes[i]);
  }
  return columns;
}

List<std::string_view> included_columns(const Row& row, const Relation& relation) {
  const std::vector<long long> key = row.numbers("key");
  std::vector<std::string_view> names;
  for (std::size_t i = static_cast<std::size_t>(row.number("key_count")); i < key.size(); ++i)
    names.push_back(relation.column(key[i]));
  return List<std::string_view>(names);
}

absl::Status Reader::read_indexes() {
  absl::StatusOr<QueryResult> result = in_schemas(absl::StrCat(
      "SELECT i.indrelid AS relation, i.indexrelid AS oid, i.indisclustered AS is_clustered, CASE WHEN i.indexprs IS "
      "NOT NULL THEN ARRAY(SELECT nullif(a.attstattarget, -1) FROM pg_attribute a WHERE a.attrelid = i.indexrelid "
      "ORDER BY a.attnum) END AS statistics, i.indisreplident AS "
      "is_identity, EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid "
      "AND k.contype IN ('p', 'u', 'x')) AS is_key, x.relispartition AS is_partition, x.relname AS name, m.amname AS "
      "method, i.indisunique AS is_unique, x.reloptions "
      "AS "
      "parameters, p.spcname AS tablespace, ",
      index_details(version_),
      " FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_am m ON "
      "m.oid = x.relam LEFT JOIN pg_tablespace p ON p.oid = x.reltablespace WHERE c.relkind IN ('r', 'p', 'm') AND "
      "c.relnamespace = ANY ($1::oid[]) ORDER BY i.indexrelid"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    Relation* relation = find_relation(row.oid("relation"));
    if (relation == nullptr) continue;
    Table* table = relation->table ? &*relation->table : nullptr;
    const std::string_view name = row.copy("name");
    name_object(kRelation, row.oid("oid"), "INDEX", written({relation->name.schema, name}));
    if (table != nullptr && row.flag("is_clustered")) table->options.cluster_on = name;
    if (table != nullptr && row.flag("is_identity"))
      table->options.replica_identity = copy_text("USING INDEX " + quote_if_needed(name));
    if (row.flag("is_key") || row.flag("is_partition")) continue;
    Index index;
    index.index_name = row.copy("name");
    index.columns = List<IndexColumn>(index_columns(row, *relation));
    index.included = included_columns(row, *relation);
    index.is_unique = row.flag("is_unique");
    index.nulls_are_equal = row.flag("nulls_are_equal");
    if (row.text("method") != "btree") index.method = row.copy("method");
    if (row.has("predicate")) index.predicate = copy_text(without_parentheses(row.text("predicate")));
    index.tablespace_name = row.copy("tablespace");
    std::vector<Parameter> parameters;
    for (const std::string& text : row.texts("parameters"))
      parameters.emplace_back(text.substr(0, text.find('=')), text.substr(text.find('=') + 1));
    index.parameters = List<Parameter>(parameters);
    if (table != nullptr) {
      table->indexes.push_back(index);
      continue;
    }
    std::vector<Index> indexes(relation->view->indexes.begin(), relation->view->indexes.end());
    indexes.push_back(index);
    relation->view->indexes = List<Index>(indexes);
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
