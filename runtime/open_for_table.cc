#include "limbeck/open_for_table.h"

#include <utility>

#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "revision_lookup.h"
#include "version_table.h"

namespace limbeck {

absl::StatusOr<const DialectTable*> dialect_of(const RevisionTable& table, std::string_view name) {
  if (const DialectTable* dialect = find_dialect(table, name)) return dialect;
  std::string built_in;
  for (std::uint32_t i = 0; i < table.dialect_count; ++i) {
    built_in.append(i == 0 ? "" : ", ").append(table.view(table.dialects[i].name));
  }
  return error_with_exit_code(
      kExitUsage,
      fmt::format(
          "this program was built without SQL for {}, only for {}; add {} to the DIALECTS of its add_migrations()",
          name, built_in, name));
}

absl::StatusOr<OpenedDatabase> open_for_table(const RevisionTable& table, std::string_view url, OpenMode mode) {
  absl::StatusOr<DatabaseUrl> parsed = parse_database_url(url);
  if (!parsed.ok()) return parsed.status();
  absl::StatusOr<const DialectTable*> dialect = dialect_of(table, parsed->dialect);
  if (!dialect.ok()) return dialect.status();
  absl::StatusOr<std::unique_ptr<Driver>> driver = open_driver(*parsed, mode);
  if (!driver.ok()) return driver.status();
  return OpenedDatabase{*std::move(driver), *dialect, *std::move(parsed)};
}

absl::StatusOr<VersionRows> read_version_rows(const RevisionTable& table, Driver& driver) {
  return driver.read_version_rows(VersionTable(table, driver.facts()).name());
}

}  // namespace limbeck
