#include "commands/database_catalog.h"

#include <fmt/format.h>

#include <algorithm>

#include "limbeck/database_url.h"
#include "limbeck/exit_code.h"

namespace limbeck {

ReflectOptions reflect_options(const ToolFacts& facts) {
  const std::string& schema = facts.options.version_table_schema;
  std::vector<std::string> own = {facts.options.version_table, "limbeck_journal"};
  // The schema may be the connection's default one, which goes without its name.
  if (!schema.empty()) own.insert(own.end(), {schema + "." + own[0], schema + "." + own[1]});
  return {.excluded_tables = own};
}

RenderOptions render_options(const ToolFacts& facts, const Dialect& dialect) {
  const auto minimum = facts.options.minimum_versions.find(std::string(dialect.name()));
  return {.minimum_version = minimum == facts.options.minimum_versions.end() ? 0 : minimum->second,
          .autoincrement_is_identity = facts.options.autoincrement_is_identity};
}

absl::StatusOr<ProjectDatabase> open_for_reading(const ToolFacts& facts, const std::string& url) {
  const absl::StatusOr<DatabaseUrl> parsed = parse_database_url(url);
  if (!parsed.ok()) return parsed.status();
  const std::vector<std::string>& dialects = facts.options.dialects;
  const Dialect* const dialect = find_dialect(parsed->dialect);
  if (dialect == nullptr || std::find(dialects.begin(), dialects.end(), parsed->dialect) == dialects.end())
    return error_with_exit_code(
        kExitUsage,
        fmt::format("{} is made for {}, and this is a database of {}; add {} to the DIALECTS of its add_migrations()",
                    facts.target, fmt::join(dialects, ", "), parsed->dialect, parsed->dialect));
  absl::StatusOr<std::unique_ptr<Driver>> driver = open_driver(*parsed, OpenMode::kReadOnly);
  if (!driver.ok()) return driver.status();
  return ProjectDatabase{dialect, parsed->redacted(), *std::move(driver)};
}

absl::StatusOr<DatabaseCatalog> read_database_catalog(const ToolFacts& facts, const std::string& url) {
  absl::StatusOr<ProjectDatabase> database = open_for_reading(facts, url);
  if (!database.ok()) return database.status();
  absl::StatusOr<Catalog> catalog = reflect(*database->driver, reflect_options(facts));
  if (!catalog.ok())
    return error_with_exit_code(exit_code(catalog.status()), fmt::format("cannot read {}: {}", database->url,
                                                                         std::string(catalog.status().message())));
  return DatabaseCatalog{database->dialect, database->url, *std::move(catalog)};
}

}  // namespace limbeck
