#include "catalog/facts.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

// Without those that come with a range type. The definition begins "CREATE OR REPLACE FUNCTION s.f(arguments)", which
// is the signature.
absl::Status Reader::read_functions() {
  absl::StatusOr<QueryResult> result = in_schemas(
      "SELECT p.oid, p.pronamespace AS schema, quote_ident(p.proname) || '(' || pg_get_function_arguments(p.oid) || "
      "')' AS "
      "signature, p.prokind = 'p' AS is_procedure, substr(pg_get_functiondef(p.oid), length('CREATE OR REPLACE ' || "
      "CASE "
      "p.prokind WHEN 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || quote_ident(n.nspname) || '.' || "
      "quote_ident(p.proname) || '(' || pg_get_function_arguments(p.oid) || ')') + 1) AS definition FROM pg_proc p "
      "JOIN "
      "pg_namespace n ON n.oid = p.pronamespace WHERE p.prokind IN ('f', 'p', 'w') AND p.pronamespace = ANY "
      "($1::oid[]) AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 1255 AND d.objid = p.oid AND d.deptype = "
      "'i') AND " +
      not_of_extension("pg_proc", "p.oid"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    std::string_view text = row.text("definition");
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    const ObjectName name = name_in(row.oid("schema"), row.text("signature"));
    name_object(kFunction, row.oid("oid"), row.flag("is_procedure") ? "PROCEDURE" : "FUNCTION",
                limbeck::written(name.schema, name.name));
    catalog_.put(StoredFunction{.name = name, .sql = copy_text(text), .is_procedure = row.flag("is_procedure")});
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
