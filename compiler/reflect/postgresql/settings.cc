#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {

// With nothing but the default schema in the search path, the server qualifies the names of all others.
absl::Status Reader::read_settings() {
  absl::StatusOr<QueryResult> result = driver_->query(
      "SELECT current_setting('server_version_num') AS version, coalesce(current_schema(), '') AS default_schema", {});
  if (!result.ok()) return result.status();
  for (const Row row : Rows(*result)) {
    version_ = static_cast<int>(row.number("version"));
    default_schema_ = row.text("default_schema");
  }
  return driver_
      ->query(
          "SELECT set_config('search_path', quote_ident($1), true), set_config('quote_all_identifiers', 'off', true)",
          {QueryParameter(default_schema_)})
      .status();
}

}  // namespace limbeck::pg_catalog
