#include "absl/strings/str_cat.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

// Neither what an owner has by being the owner, nor what everybody has by default.
absl::Status Reader::read_privileges() {
  absl::StatusOr<QueryResult> result = in_schemas(absl::StrCat(
      "SELECT o.kind, o.schema, o.name, o.arguments, o.of_column, x.grantee = 0 AS is_public, "
      "pg_get_userbyid(x.grantee) AS role, x.privilege_type AS privilege, x.is_grantable FROM ("
      "SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE '' END AS kind, c.relnamespace AS schema, c.relname AS "
      "name, "
      "'' AS arguments, NULL AS of_column, c.relacl AS acl, c.relowner AS owner FROM pg_class c WHERE c.relacl IS NOT "
      "NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND c.relnamespace = ANY ($1::oid[]) AND ",
      not_of_extension("pg_class", "c.oid"),
      " UNION ALL SELECT '', c.relnamespace, c.relname, '', quote_ident(a.attname), a.attacl, c.relowner FROM "
      "pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attacl IS NOT NULL AND NOT a.attisdropped AND "
      "c.relnamespace = ANY ($1::oid[]) AND ",
      not_of_extension("pg_class", "c.oid"),
      " UNION ALL SELECT 'SCHEMA ', 0, n.nspname, '', NULL, n.nspacl, n.nspowner FROM pg_namespace n WHERE n.nspacl IS "
      "NOT NULL AND n.oid = ANY ($1::oid[])"
      " UNION ALL SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END, p.pronamespace, p.proname, "
      "'(' "
      "|| replace(oidvectortypes(p.proargtypes), ', ', ',') || ')', NULL, p.proacl, p.proowner FROM pg_proc p WHERE "
      "p.proacl IS NOT NULL "
      "AND "
      "p.prokind IN ('f', 'p', 'w') AND p.pronamespace = ANY ($1::oid[]) AND ",
      not_of_extension("pg_proc", "p.oid"),
      " UNION ALL SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN ' ELSE 'TYPE ' END, t.typnamespace, t.typname, '', NULL, "
      "t.typacl, t.typowner FROM pg_type t WHERE t.typacl IS NOT NULL AND t.typnamespace = ANY ($1::oid[]) AND ",
      not_of_extension("pg_type", "t.oid"),
      ") o, aclexplode(o.acl) x WHERE x.grantee <> o.owner AND NOT (x.grantee = 0 AND (o.kind NOT IN ('', 'SEQUENCE ', "
      "'SCHEMA ') OR o.kind = 'SCHEMA ' AND o.name = 'public'))"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    const ObjectName object = name_in(row.oid("schema"), row.text("name"));
    if (is_excluded(object)) continue;
    Privilege privilege;
    privilege.role = row.flag("is_public") ? copy_text("PUBLIC") : row.copy("role");
    privilege.privilege = row.copy("privilege");
    if (row.has("of_column"))
      privilege.privilege =
          copy_text(absl::StrCat(std::string(privilege.privilege), " (", std::string(row.text("of_column")), ")"));
    privilege.grant_option = row.flag("is_grantable");
    privilege.name.schema = copy_text(
        absl::StrCat(std::string(row.text("kind")), std::string(written(object)), std::string(row.text("arguments"))));
    privilege.name.name = copy_text(absl::StrCat(std::string(privilege.role), " ", std::string(privilege.privilege)));
    catalog_.put(privilege);
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
