#include "limbeck/postgresql_types.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

// A domain may be over an earlier one, so they come in the order of their oids.
absl::Status Reader::read_domains() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT t.oid, t.typarray AS array, t.typnamespace AS schema, t.typname AS name, t.typbasetype AS type, "
      "t.typndims AS dimensions, format_type(t.typbasetype, t.typtypmod) AS full_type, format_type(t.typbasetype, "
      "NULL) AS base_type, t.typnotnull AS not_null, pg_get_expr(t.typdefaultbin, 0) AS default_expression, "
      "c.collname AS collation FROM pg_type t JOIN pg_type b ON b.oid = t.typbasetype LEFT JOIN pg_collation c ON "
      "c.oid = t.typcollation AND t.typcollation <> b.typcollation WHERE t.typtype = 'd' AND t.typnamespace = ANY "
      "($1::oid[]) AND " +
      not_of_extension("pg_type", "t.oid") + " ORDER BY t.oid");
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) read_domain(row);
  return absl::OkStatus();
}

void Reader::read_domain(const Row& row) {
  Domain domain{.name = name_in(row.oid("schema"), row.text("name")), .type = type_of(row)};
  domain.not_null = row.flag("not_null");
  domain.collation = row.copy("collation");
  if (row.has("default_expression"))
    domain.server_default = parse_default(row.text("default_expression"), row.text("base_type"));
  const Oid oid = row.oid("oid");
  name_object(kType, oid, "DOMAIN", written(domain.name));
  name_object(kType, row.oid("array"), "DOMAIN", written(domain.name));
  types_[oid] = postgresql::Domain(domain.name.name).schema(domain.name.schema);
  types_[row.oid("array")] = Array(types_[oid]);
  domains_[oid] = domain;
}

}  // namespace limbeck::pg_catalog
