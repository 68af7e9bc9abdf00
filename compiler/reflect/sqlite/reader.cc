#include "reflect/sqlite/reader.h"

#include <algorithm>
#include <map>
#include <string>

#include "catalog/ascii.h"
#include "reflect/sqlite/statement_cursor.h"
#include "reflect/sqlite/table_parser.h"

namespace limbeck::sqlite_schema {
namespace {

using Tables = std::map<std::string, Table, std::less<>>;

bool is_virtual(std::string_view statement) {
  StatementCursor at(statement);
  return at.accept("CREATE", "VIRTUAL");
}

// Tables that a virtual table keeps its own data in: "<name>_content", ...
bool is_shadow(std::string_view name, const std::vector<std::string>& virtual_tables) {
  return std::any_of(virtual_tables.begin(), virtual_tables.end(), [&](const std::string& owner) {
    return name.size() > owner.size() && name.starts_with(owner) && name[owner.size()] == '_';
  });
}

// Names are the same in any case: the referent's own spelling is taken, and its key where no columns are said.
void complete_foreign_keys(Table& table, const Tables& tables) {
  for (ForeignKey& key : table.foreign_keys) {
    const auto found = tables.find(ascii_lower(key.referent.name));
    if (found == tables.end()) continue;
    const Table& referent = found->second;
    key.referent = referent.name;
    if (key.referent_columns.empty() && referent.primary_key) key.referent_columns = referent.primary_key->columns;
  }
}

}  // namespace

absl::StatusOr<Catalog> read_catalog(Driver& driver, const ReflectOptions& options) {
  absl::StatusOr<QueryResult> result = driver.query(
      "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE "
      "'\\' ORDER BY rowid",
      {});
  if (!result.ok()) return result.status();
  std::vector<std::string> virtual_tables;
  for (const auto& row : result->rows)
    if (*row[0] == "table" && is_virtual(*row[3])) virtual_tables.push_back(*row[1]);
  const auto& excluded = options.excluded_tables;
  Catalog catalog;
  Tables tables;
  for (const auto& row : result->rows) {
    const std::string &type = *row[0], &name = *row[1], &statement = *row[3];
    if (std::find(excluded.begin(), excluded.end(), *row[2]) != excluded.end()) continue;
    if (type == "table" && is_virtual(statement))
      catalog.put(parse_virtual_table(name, statement));
    else if (type == "table" && !is_shadow(name, virtual_tables))
      tables[ascii_lower(name)] = parse_table(name, statement);
    if (type == "view") catalog.put(parse_view(name, statement));
  }
  for (const auto& row : result->rows) {
    const auto table = tables.find(ascii_lower(*row[2]));
    if (table == tables.end() && *row[0] == "trigger" && catalog.find<View>({{}, *row[2]}) != nullptr)
      catalog.put(parse_view_trigger(*row[1], *row[2], *row[3]));
    if (table == tables.end()) continue;
    if (*row[0] == "index") table->second.indexes.push_back(parse_index(*row[1], *row[3]));
    if (*row[0] == "trigger") table->second.triggers.push_back(parse_trigger(*row[1], *row[3]));
  }
  for (auto& [name, table] : tables) complete_foreign_keys(table, tables);
  for (auto& [name, table] : tables) catalog.put_table(std::move(table));
  return catalog;
}

}  // namespace limbeck::sqlite_schema
