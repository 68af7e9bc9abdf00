// What stands beside objects under their names: comments, owners, and what needs what.
#include "catalog/facts.h"

#include <memory>

#include "absl/strings/str_cat.h"
#include "catalog/dependencies.h"
#include "catalog/expression.h"
#include "reflect/postgresql/reader.h"
#include "reflect/postgresql/stored_objects_sql.h"

namespace limbeck::pg_catalog {
namespace {

constexpr Oid kAttributeDefault = 2604;

std::string text_of(std::string_view kind, std::string_view name) {
  return absl::StrCat(std::string(kind), " ", std::string(name));
}

}  // namespace

void Reader::name_object(Oid class_id, Oid oid, std::string_view kind, std::string_view written_name) {
  if (oid != 0) names_[{class_id, oid}] = fact_name(text_of(kind, written_name));
}

void Reader::name_part(Oid class_id, Oid oid, std::string_view kind, std::string_view part, const ObjectName& table) {
  name_object(class_id, oid, kind, absl::StrCat(quote_if_needed(part), " ON ", std::string(written(table))));
}

std::string_view Reader::name_of(Oid class_id, Oid oid) const {
  const auto found = names_.find({class_id, oid});
  return found == names_.end() ? std::string_view() : found->second;
}

absl::Status Reader::read_stored_objects() {
  absl::StatusOr<QueryResult> result = in_schemas(stored_objects_sql(version_));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    StoredObject object;
    object.kind = row.copy("kind");
    object.name = name_in(row.oid("schema"), row.text("name"));
    if (row.oid("schema") == 0) object.name.schema = {};
    object.sql = row.copy("sql");
    object.then = List<std::string_view>(row.texts("further"));
    name_object(row.oid("class_id"), row.oid("oid"), object.kind,
                limbeck::written(object.name.schema, object.name.name));
    catalog_.put(object);
  }
  return absl::OkStatus();
}

// Those of tables and their columns stand with them. The server comments its own schema, and extensions theirs.
absl::Status Reader::read_comments() {
  absl::StatusOr<QueryResult> result = driver_->query(
      "SELECT d.classoid AS class_id, d.objoid AS oid, d.objsubid AS number, d.description AS text, a.attname AS "
      "column FROM pg_description d LEFT JOIN pg_attribute a ON d.classoid = 1259 AND d.objsubid > 0 AND a.attrelid = "
      "d.objoid AND a.attnum = d.objsubid WHERE (d.objoid >= 16384 OR d.classoid = 2615) AND (d.classoid <> 3079 OR "
      "d.description IS DISTINCT FROM (SELECT v.comment FROM pg_available_extensions v JOIN pg_extension e ON "
      "e.extname = v.name WHERE e.oid = d.objoid)) AND "
      "d.description <> 'standard public schema'",
      {});
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    const Oid class_id = row.oid("class_id"), oid = row.oid("oid");
    std::string name(name_of(class_id, oid));
    if (name.empty()) continue;
    const Table* table = class_id == kRelation ? find_table(oid) : nullptr;
    if (table != nullptr) continue;
    if (row.number("number") > 0) {
      const std::size_t space = name.rfind(' ');
      if (name.find('"') != std::string::npos) continue;
      name = absl::StrCat("COLUMN ", name.substr(space + 1), ".", quote_if_needed(row.text("column")));
    }
    catalog_.put(ObjectComment{.name = {{}, copy_text(name)}, .text = row.copy("text")});
  }
  return absl::OkStatus();
}

// The sequence of a column has the owner of the table. Schemas say theirs themselves.
absl::Status Reader::read_owners() {
  absl::StatusOr<QueryResult> result = in_schemas(absl::StrCat(
      "SELECT o.class_id, o.oid, r.rolname AS role FROM (SELECT 1259 AS class_id, oid, relowner AS owner FROM pg_class "
      "c "
      "WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND relnamespace = ANY ($1::oid[]) AND NOT (relkind = 'S' AND "
      "EXISTS (SELECT FROM pg_depend d WHERE d.classid = 1259 AND d.objid = c.oid AND d.deptype IN ('a', 'i')))"
      " UNION ALL SELECT 1255, oid, proowner FROM pg_proc WHERE pronamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 1247, oid, typowner FROM pg_type WHERE typnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 2617, oid, oprowner FROM pg_operator WHERE oprnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 2616, oid, opcowner FROM pg_opclass WHERE opcnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 2753, oid, opfowner FROM pg_opfamily WHERE opfnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 3456, oid, collowner FROM pg_collation WHERE collnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 2607, oid, conowner FROM pg_conversion WHERE connamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 3381, oid, stxowner FROM pg_statistic_ext WHERE stxnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 3602, oid, cfgowner FROM pg_ts_config WHERE cfgnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 3600, oid, dictowner FROM pg_ts_dict WHERE dictnamespace = ANY ($1::oid[])"
      " UNION ALL SELECT 3466, oid, evtowner FROM pg_event_trigger"
      " UNION ALL SELECT 2328, oid, fdwowner FROM pg_foreign_data_wrapper"
      " UNION ALL SELECT 1417, oid, srvowner FROM pg_foreign_server"
      " UNION ALL SELECT 6104, oid, pubowner FROM pg_publication"
      ") o JOIN pg_roles r ON r.oid = o.owner",
      options_->all_owners ? "" : " WHERE r.rolname <> current_user"));
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result))
    if (const std::string_view name = name_of(row.oid("class_id"), row.oid("oid")); !name.empty())
      catalog_.put(ObjectOwner{.name = {{}, name}, .role = row.copy("role")});
  return absl::OkStatus();
}

// A rule is its view's; a default has no name of its own.
absl::Status Reader::read_dependencies() {
  absl::StatusOr<QueryResult> result = driver_->query(
      "SELECT DISTINCT CASE WHEN r.oid IS NULL THEN d.classid ELSE 1259 END AS class_id, coalesce(r.ev_class, d.objid) "
      "AS oid, f.adrelid AS relation, f.adnum AS number, d.refclassid AS needed_class_id, d.refobjid AS needed_oid "
      "FROM "
      "pg_depend d LEFT JOIN pg_rewrite r ON d.classid = 2618 AND r.oid = d.objid AND r.rulename = '_RETURN' LEFT JOIN "
      "pg_attrdef f ON d.classid = 2604 AND f.oid = d.objid WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND "
      "d.deptype IN ('n', 'a', 'i', 'P') AND d.refclassid NOT IN (2615, 3079)",
      {});
  if (!result.ok()) return result.status();
  const auto dependencies = std::make_shared<Dependencies>();
  for (const Row row : Rows(*result)) {
    const std::string_view needed = name_of(row.oid("needed_class_id"), row.oid("needed_oid"));
    std::string name(name_of(row.oid("class_id"), row.oid("oid")));
    if (row.oid("class_id") == kAttributeDefault) {
      const Relation* relation = find_relation(row.oid("relation"));
      if (relation == nullptr) continue;
      name = absl::StrCat("DEFAULT ", std::string(written(relation->name)), ".",
                          quote_if_needed(relation->column(row.number("number"))));
    }
    if (!name.empty() && !needed.empty()) dependencies->add(name, needed);
  }
  catalog_.set_dependencies(dependencies);
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
