// One long query, each of whose parts says one kind of fact in the words of
// compiler/dialect/postgresql/schema_facts.cc: whoever changes words here changes them there.
//
// Its rows are kind, schema, name, part, description; of a column also its default and what that may be compared by.
#include "postgres_schema_facts.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "limbeck/column_facts.h"

namespace limbeck {
namespace {

// Schemas of users, the default one without a name; what belongs to no extension.
constexpr std::string_view kSchemas = R"(
WITH s AS (
  SELECT n.oid, n.nspname, CASE WHEN n.nspname = current_schema() THEN '' ELSE n.nspname END AS name
  FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), own AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), r AS (
  SELECT c.oid, c.relkind, c.relispartition, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, s.name AS schema
  FROM pg_class c JOIN s ON s.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relpersistence <> 't'
    AND NOT EXISTS (SELECT FROM own WHERE classid = 'pg_class'::regclass AND objid = c.oid)
), types AS NOT MATERIALIZED (
  SELECT t.oid, CASE WHEN n.nspname IN ('pg_catalog', 'public') OR n.nspname = current_schema() THEN '' ELSE n.nspname || '.' END || t.typname AS name,
    CASE WHEN t.typtype = 'e' OR t.oid IN ('text'::regtype, 'varchar'::regtype) THEN 't'
      WHEN t.oid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN 'i'
      WHEN t.oid = 'bool'::regtype THEN 'b' ELSE '' END AS family,
    CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem END AS element
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
)
)";

// A type by its own name, with its numbers: "varchar(100)", "int4[]". Those of an interval are no plain numbers.
std::string type_text(std::string_view type, std::string_view typmod) {
  const std::string of(type), with(typmod);
  return absl::StrCat(
      "(SELECT coalesce(e.name, y.name) || CASE WHEN coalesce(e.name, y.name) = 'interval' THEN '' ELSE "
      "coalesce(replace(substring(format_type(",
      of, ", ", with,
      ") from '[(][^)]*[)]'), ' ', ''), '') END || CASE WHEN e.oid IS NULL THEN '' ELSE '[]' END FROM "
      "types y LEFT JOIN types e ON e.oid = y.element WHERE y.oid = ",
      of, ")");
}

constexpr std::string_view kNotNull = ", not null";  // last of what is said of a column
constexpr std::string_view kNoDefault = ", NULL AS default_text, NULL AS family";

std::string simple_parts() {
  const std::string none(kNoDefault);
  return absl::StrJoin(
      {absl::StrCat(
           "SELECT 'schema' AS kind, '' AS schema, s.nspname::text AS name, '' AS part, 'there' AS description", none,
           " FROM s WHERE s.name <> '' AND s.nspname <> 'public'"),
       absl::StrCat("SELECT 'extension', '', extname, '', 'installed'", none,
                    " FROM pg_extension WHERE extname <> 'plpgsql'"),
       absl::StrCat(
           "SELECT 'enum', s.name, t.typname, '', (SELECT '(' || string_agg(e.enumlabel, ', ' ORDER BY "
           "e.enumsortorder) || ')' FROM pg_enum e WHERE e.enumtypid = t.oid)",
           none,
           " FROM pg_type t JOIN s ON s.oid = t.typnamespace WHERE t.typtype = 'e' AND NOT EXISTS (SELECT FROM own "
           "WHERE classid = 'pg_type'::regclass AND objid = t.oid)"),
       absl::StrCat("SELECT 'domain', s.name, t.typname, '', ", type_text("t.typbasetype", "t.typtypmod"),
                    " || CASE WHEN t.typnotnull THEN ', not null' ELSE '' END", none,
                    " FROM pg_type t JOIN s ON s.oid = t.typnamespace WHERE t.typtype = 'd' AND NOT EXISTS (SELECT "
                    "FROM own WHERE "
                    "classid = 'pg_type'::regclass AND objid = t.oid)"),
       absl::StrCat(
           "SELECT 'sequence', s.name, c.relname, '', format_type(q.seqtypid, NULL) || ', increment ' || "
           "q.seqincrement",
           none,
           " FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN s ON s.oid = c.relnamespace WHERE NOT "
           "EXISTS "
           "(SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', "
           "'i', 'e'))"),
       absl::StrCat(
           "SELECT CASE p.prokind WHEN 'p' THEN 'procedure' ELSE 'function' END, s.name, p.proname || '(' || "
           "coalesce((SELECT string_agg(replace(format_type(a.type, NULL), ' without time zone', ''), ',' ORDER BY "
           "a.n) "
           "FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY a (type, n)), '') || ')', '', CASE WHEN l.lanname IN "
           "('sql', "
           "'plpgsql') AND p.prosrc <> '' THEN 'body ' || md5(p.prosrc) ELSE 'there' END",
           none,
           " FROM pg_proc p JOIN s ON s.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang WHERE p.prokind "
           "IN "
           "('f', 'p', 'w') AND NOT EXISTS (SELECT FROM own WHERE classid = 'pg_proc'::regclass AND objid = p.oid)")},
      " UNION ALL ");
}

std::string relation_parts() {
  const std::string none(kNoDefault);
  return absl::StrJoin(
      {absl::StrCat(
           "SELECT CASE WHEN r.relkind IN ('v', 'm') THEN 'view' ELSE 'table' END, r.schema, r.relname, '', CASE "
           "r.relkind "
           "WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'p' THEN 'partitioned table' ELSE 'table' END "
           "|| "
           "CASE WHEN r.relpersistence = 'u' THEN ', unlogged' ELSE '' END || CASE WHEN r.relispartition THEN ', "
           "partition' ELSE '' END",
           none, " FROM r"),
       absl::StrCat("SELECT 'row level security', r.schema, r.relname, '', CASE WHEN r.relrowsecurity THEN 'enabled' "
                    "ELSE 'disabled' "
                    "END || CASE WHEN r.relforcerowsecurity THEN ', forced' ELSE '' END",
                    none, " FROM r WHERE r.relrowsecurity OR r.relforcerowsecurity"),
       absl::StrCat(
           "SELECT 'column', r.schema, r.relname, a.attname, ", type_text("a.atttypid", "a.atttypmod"),
           " || CASE a.attidentity WHEN 'a' THEN ', identity always' WHEN 'd' THEN ', identity by default' ELSE '' END "
           "|| CASE "
           "WHEN a.attgenerated <> '' THEN ', computed' ELSE '' END || CASE WHEN a.attnotnull THEN ', not null' ELSE "
           "'' END, CASE WHEN a.attgenerated = '' THEN pg_get_expr(f.adbin, f.adrelid) END, y.family FROM "
           "pg_attribute "
           "a JOIN r ON r.oid = a.attrelid JOIN types y ON y.oid = a.atttypid LEFT JOIN pg_attrdef f ON f.adrelid = "
           "a.attrelid AND f.adnum = a.attnum WHERE r.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped "
           "AND "
           "NOT (a.attinhcount > 0 AND (r.relispartition OR NOT a.attislocal))"),
       absl::StrCat(
           "SELECT 'trigger', r.schema, r.relname, t.tgname, CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN "
           "'enabled on replicas' WHEN 'A' THEN 'enabled everywhere' ELSE 'enabled' END",
           none,
           " FROM pg_trigger t JOIN r ON r.oid = t.tgrelid WHERE r.relkind IN ('r', 'p') AND NOT t.tgisinternal AND "
           "t.tgparentid = 0"),
       absl::StrCat("SELECT 'policy', r.schema, r.relname, p.polname, CASE p.polcmd WHEN 'r' THEN 'for select' WHEN "
                    "'a' THEN 'for "
                    "insert' WHEN 'w' THEN 'for update' WHEN 'd' THEN 'for delete' ELSE 'for all' END || CASE WHEN "
                    "p.polpermissive "
                    "THEN '' ELSE ', restrictive' END",
                    none, " FROM pg_policy p JOIN r ON r.oid = p.polrelid")},
      " UNION ALL ");
}

std::string names_of_columns(std::string_view relation, std::string_view numbers) {
  return absl::StrCat("(SELECT '(' || string_agg(a.attname, ', ' ORDER BY e.n) || ')' FROM unnest(",
                      std::string(numbers),
                      ") WITH ORDINALITY e (number, n) JOIN pg_attribute a ON a.attrelid = ", std::string(relation),
                      " AND a.attnum = e.number)");
}

std::string key_parts() {
  const std::string none(kNoDefault);
  const std::string action =
      "CASE %1 WHEN 'c' THEN ' %2 cascade' WHEN 'n' THEN ' %2 set null' WHEN 'd' THEN ' %2 set default' WHEN 'r' THEN "
      "' %2 "
      "restrict' ELSE '' END";
  const auto with = [&](std::string_view column, std::string_view words) {
    std::string text = action;
    for (std::size_t at = text.find("%1"); at != std::string::npos; at = text.find("%1")) text.replace(at, 2, column);
    for (std::size_t at = text.find("%2"); at != std::string::npos; at = text.find("%2")) text.replace(at, 2, words);
    return text;
  };
  return absl::StrJoin(
      {absl::StrCat(
           "SELECT CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique constraint' WHEN 'c' THEN 'check "
           "constraint' "
           "WHEN 'x' THEN 'exclusion constraint' ELSE 'foreign key' END, r.schema, r.relname, k.conname, CASE "
           "k.contype WHEN 'c' "
           "THEN 'check' WHEN 'x' THEN 'exclude' ELSE ",
           names_of_columns("k.conrelid", "k.conkey"),
           " END || CASE WHEN k.contype = 'f' THEN ' references ''' || CASE WHEN f.name = '' "
           "THEN '' ELSE f.name || '.' END || o.relname || ''' ' || ",
           names_of_columns("k.confrelid", "k.confkey"), " || ", with("k.confdeltype", "on delete"), " || ",
           with("k.confupdtype", "on update"),
           " ELSE '' END || CASE WHEN k.condeferrable THEN ', deferrable' ELSE '' END || CASE WHEN k.convalidated THEN "
           "'' ELSE ', "
           "not valid' END",
           none,
           " FROM pg_constraint k JOIN r ON r.oid = k.conrelid LEFT JOIN pg_class o ON o.oid = k.confrelid LEFT JOIN s "
           "f ON f.oid = "
           "o.relnamespace WHERE k.contype IN ('p', 'u', 'c', 'f', 'x') AND k.conparentid = 0 AND k.conislocal"),
       absl::StrCat("SELECT 'index', r.schema, r.relname, x.relname, '(' || (SELECT string_agg(coalesce(a.attname, "
                    "'expression') || CASE "
                    "WHEN i.indoption[e.n - 1] & 1 = 1 THEN ' desc' ELSE '' END, ', ' ORDER BY e.n) FROM "
                    "unnest(i.indkey::int2[]) WITH "
                    "ORDINALITY e (number, n) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = "
                    "e.number WHERE e.n <= "
                    "i.indnkeyatts) || ')' || CASE WHEN i.indisunique THEN ', unique' ELSE '' END || CASE WHEN "
                    "m.amname = 'btree' THEN '' "
                    "ELSE ', using ' || m.amname END || CASE WHEN i.indpred IS NULL THEN '' ELSE ', partial' END || "
                    "CASE WHEN i.indisvalid "
                    "THEN '' ELSE ', invalid' END",
                    none,
                    " FROM pg_index i JOIN r ON r.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am "
                    "m ON m.oid = x.relam "
                    "WHERE r.relkind IN ('r', 'p', 'm') AND NOT x.relispartition AND NOT EXISTS (SELECT FROM "
                    "pg_constraint k WHERE k.conindid "
                    "= i.indexrelid AND k.conrelid = i.indrelid AND k.contype IN ('p', 'u', 'x'))")},
      " UNION ALL ");
}

DefaultFamily family_of(std::string_view letter) {
  if (letter == "t") return DefaultFamily::kText;
  if (letter == "i") return DefaultFamily::kInteger;
  return letter == "b" ? DefaultFamily::kBoolean : DefaultFamily::kOther;
}

}  // namespace

absl::StatusOr<SchemaFacts> read_postgres_facts(Driver& driver) {
  const std::string sql =
      absl::StrCat(std::string(kSchemas), simple_parts(), " UNION ALL ", relation_parts(), " UNION ALL ", key_parts());
  absl::StatusOr<QueryResult> result = driver.query(sql, {});
  if (!result.ok()) return result.status();
  SchemaFacts facts;
  for (const std::vector<QueryValue>& row : result->rows) {
    if (*row[0] != "column") {
      add_fact(facts, {*row[0], *row[1], *row[2], *row[3]}, row[4].value_or(""));
      continue;
    }
    std::string_view type = *row[4];
    const bool not_null = type.ends_with(kNotNull);
    if (not_null) type.remove_suffix(kNotNull.size());
    ColumnFact column{*row[1], *row[2], *row[3], type, not_null, std::nullopt, family_of(row[6].value_or(""))};
    if (row[5]) column.default_expression = *row[5];
    add_column_facts(facts, column);
  }
  return facts;
}

}  // namespace limbeck
