#include "roundtrip/sqlite_schema.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <stdexcept>

#include "dialect/dialect.h"
#include "diff/unnamed_constraints.h"
#include "dump/catalog_dump.h"
#include "limbeck/arena.h"
#include "limbeck/database_url.h"
#include "limbeck/driver.h"
#include "reflect/reflect.h"

namespace limbeck::test {
namespace {

constexpr char kOwn[] = "alembic_version";

std::string row_text(const SQLite::Statement& statement) {
  std::string text;
  for (int i = 0; i < statement.getColumnCount(); ++i) {
    const SQLite::Column column = statement.getColumn(i);
    text += (i == 0 ? "" : "|") + (column.isNull() ? std::string("NULL") : column.getString());
  }
  return text;
}

// The rows, each behind `head`.
std::string rows(SQLite::Database& database, const std::string& head, const std::string& sql) {
  std::string text;
  SQLite::Statement statement(database, sql);
  while (statement.executeStep()) text += head + ": " + row_text(statement) + "\n";
  return text;
}

std::string quoted(const std::string& name) {
  std::string text = "'";
  for (char c : name) text += c == '\'' ? "''" : std::string(1, c);
  return text + "'";
}

// Types are spelled in any case, with any spaces; an unnamed key's index has a made-up name; the key that is
// the rowid is never null.
std::string pragmas(SQLite::Database& database) {
  std::string text;
  SQLite::Statement tables(database,
                           "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name "
                           "<> 'alembic_version' ORDER BY name");
  while (tables.executeStep()) {
    const std::string name = tables.getColumn(0).getString(), table = quoted(name);
    text += "table " + name + "\n";
    text += rows(database, name + " column",
                 "SELECT name, upper(replace(type, ' ', '')), \"notnull\" OR (pk AND upper(type) = 'INTEGER' AND "
                 "sum(pk) OVER () = 1), pk, hidden FROM pragma_table_xinfo(" +
                     table + ")");
    text += rows(database, name + " key",
                 "SELECT \"table\", group_concat(\"from\"), group_concat(coalesce(\"to\", '')), on_update, on_delete "
                 "FROM pragma_foreign_key_list(" +
                     table + ") GROUP BY id");
    text += rows(database, name + " index",
                 "SELECT CASE WHEN l.origin = 'c' THEN l.name END, l.\"unique\", l.origin, l.partial, (SELECT "
                 "group_concat(coalesce(name, '') || ' ' || \"desc\" || ' ' || upper(coll)) FROM "
                 "pragma_index_xinfo(l.name) WHERE "
                 "key) FROM pragma_index_list(" +
                     table + ") l");
  }
  return text;
}

std::string reflected(const std::filesystem::path& path) {
  Arena arena;
  const ArenaScope scope(arena);
  const absl::StatusOr<DatabaseUrl> url = parse_database_url("sqlite:///" + path.string());
  if (!url.ok()) throw std::runtime_error(std::string(url.status().message()));
  const auto driver = open_driver(*url, OpenMode::kReadOnly);
  if (!driver.ok()) throw std::runtime_error(std::string(driver.status().message()));
  const absl::StatusOr<Catalog> catalog = reflect(**driver, {.excluded_tables = {kOwn}});
  if (!catalog.ok()) throw std::runtime_error(std::string(catalog.status().message()));
  return dump(find_dialect("sqlite")->normal_form(with_constraint_names(*catalog, {}), {}));
}

}  // namespace

bool load_sqlite(const std::filesystem::path& path, const std::string& script) {
  try {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(script);
    return true;
  } catch (const SQLite::Exception&) {
    std::filesystem::remove(path);
    return false;
  }
}

std::string sqlite_schema(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
  return pragmas(database) + "\n" + reflected(path);
}

}  // namespace limbeck::test
