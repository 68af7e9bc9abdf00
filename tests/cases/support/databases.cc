#include "support/databases.h"

#include <algorithm>
#include <cctype>
#include <iterator>

namespace limbeck {

std::string test_name(const Case& value) {
  std::string name = value.name;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return !std::isalnum(c); }, '_');
  return name;
}

bool speaks_of_others(std::string_view name, std::string_view dialect) {
  constexpr std::string_view kNotHere[] = {"types/sql_type",          "types/vector",
                                           "dialects/indexes",        "dialects/postgresql_newer_syntax",
                                           "dialects/sqlite_refused", "alter_column/collate_sqlite",
                                           "objects/virtual_table",   "objects/trigger_of_a_view",
                                           "dialects/sqlite_limits"};
  constexpr std::string_view kNotInSqlite[] = {"names/check_of_one_column", "objects/trigger_of_a_view_postgresql",
                                               "rename_column/text_is_left_alone"};
  if (dialect == "postgresql") return std::find(std::begin(kNotHere), std::end(kNotHere), name) != std::end(kNotHere);
  if (name.starts_with("dialects/postgresql_")) return true;
  return std::find(std::begin(kNotInSqlite), std::end(kNotInSqlite), name) != std::end(kNotInSqlite);
}

}  // namespace limbeck
