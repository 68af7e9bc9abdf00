#include <algorithm>

#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

// "public" exists unless somebody drops it, so nobody creates it.
absl::Status Reader::read_schemas() {
  absl::StatusOr<QueryResult> result = driver_->query(
      "SELECT n.oid, n.nspname AS name, n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AS is_users, "
      "CASE WHEN o.rolname <> current_user THEN o.rolname END AS owner, " +
          not_of_extension("pg_namespace", "n.oid") +
          " AS is_own FROM pg_namespace n LEFT JOIN pg_roles o ON o.oid = n.nspowner",
      {});
  if (!result.ok()) return result.status();
  schema_oids_ = "{";
  for (const Row row : Rows(*result)) {
    const std::string_view name = row.text("name");
    const bool is_default = name == default_schema_;
    schemas_[row.oid("oid")] = is_default ? std::string_view() : copy_text(name);
    const auto& wanted = options_->schemas;
    if (!row.flag("is_users") && !is_default) continue;
    if (!is_default && !wanted.empty() && std::find(wanted.begin(), wanted.end(), name) == wanted.end()) continue;
    name_object(kSchema, row.oid("oid"), "SCHEMA", written({{}, row.text("name")}));
    schema_oids_ += (schema_oids_.size() > 1 ? "," : "") + std::string(row.text("oid"));
    if (!is_default && name != "public" && row.flag("is_own"))
      catalog_.put(NamedSchema{.name = {{}, copy_text(name)}, .owner = row.copy("owner")});
  }
  schema_oids_ += '}';
  return absl::OkStatus();
}

absl::Status Reader::read_extensions() {
  absl::StatusOr<QueryResult> result = driver_->query(
      "SELECT extname AS name, extnamespace AS schema, oid, extversion AS version FROM pg_extension WHERE extname <> "
      "'plpgsql'",
      {});
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    name_object(kExtension, row.oid("oid"), "EXTENSION", written({{}, row.text("name")}));
    catalog_.put(Extension{.name = name_in(row.oid("schema"), row.text("name")), .version = row.copy("version")});
  }
  return absl::OkStatus();
}

}  // namespace limbeck::pg_catalog
