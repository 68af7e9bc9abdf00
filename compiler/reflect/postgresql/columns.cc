#include "absl/strings/str_cat.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

// What came from a table that this one inherits from, or is a partition of, is that table's; it is needed here for the
// names in keys only.
absl::Status Reader::read_columns() {
  absl::StatusOr<QueryResult> result = in_schemas(absl::StrCat(
      "SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name, a.attnotnull AS not_null, a.attidentity "
      "AS "
      "identity, a.attgenerated AS generated, a.atttypid AS type, a.attndims AS dimensions, format_type(a.atttypid, "
      "a.atttypmod) AS full_type, format_type(a.atttypid, NULL) AS base_type, pg_get_expr(f.adbin, f.adrelid) AS "
      "expression, l.collname AS collation, d.description AS comment, CASE WHEN a.attstattarget >= 0 THEN "
      "a.attstattarget END AS statistics, CASE WHEN a.attstorage <> t.typstorage THEN CASE a.attstorage WHEN 'p' THEN "
      "'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END AS storage, ",
      version_ >= 140000 ? "CASE a.attcompression WHEN 'l' THEN 'lz4' WHEN 'p' THEN 'pglz' END AS compression, " : "",
      "a.attinhcount > 0 AND (c.relispartition OR NOT "
      "a.attislocal) AS is_inherited FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid "
      "= "
      "a.atttypid LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum LEFT JOIN pg_collation l ON "
      "l.oid = a.attcollation AND a.attcollation <> t.typcollation LEFT JOIN pg_description d ON d.objoid = a.attrelid "
      "AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum WHERE c.relkind IN ('r', 'p', 'm') AND "
      "c.relnamespace = ANY ($1::oid[]) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result))
    if (Relation* relation = find_relation(row.oid("relation"))) read_column(row, *relation);
  return absl::OkStatus();
}

void Reader::read_column(const Row& row, Relation& relation) {
  Column column;
  Column::Facets& facets = column.facets;
  facets.name = row.copy("name");
  relation.columns[static_cast<int>(row.number("number"))] = facets.name;
  if (row.flag("is_inherited") || !relation.table) return;
  facets.type = type_of(row);
  facets.not_null = row.flag("not_null") ? Choice::kYes : Choice::kNo;
  facets.autoincrement = Choice::kNo;
  facets.collation = row.copy("collation");
  facets.comment = row.copy("comment");
  if (row.has("statistics")) facets.statistics = row.number("statistics");
  facets.storage = row.copy("storage");
  facets.compression = row.copy("compression");
  if (const std::string_view generated = row.text("generated"); !generated.empty()) {
    facets.computed = copy_text(without_parentheses(row.text("expression")));
    facets.computed_persisted = generated == "s";
  } else if (row.has("expression")) {
    facets.server_default = parse_default(row.text("expression"), row.text("base_type"));
  }
  if (const std::string_view identity = row.text("identity"); !identity.empty()) {
    Identity options;
    options.always = identity == "a";
    facets.identity = copy_value(options);
  }
  relation.table->columns.push_back(column);
}

}  // namespace limbeck::pg_catalog
