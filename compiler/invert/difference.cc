#include "dump/catalog_dump.h"
#include "invert/invert.h"

namespace limbeck {
namespace {

std::string to_string(const ObjectName& name) {
  return name.schema.empty() ? std::string(name.name) : std::string(name.schema) + "." + std::string(name.name);
}

std::string_view name_of(const Column& column) { return column.facets.name; }
std::string_view name_of(const Index& index) { return index.index_name; }
template <class Constraint>
std::string_view name_of(const Constraint& constraint) {
  return constraint.constraint_name;
}

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

template <class Part>
const Part* find(const std::vector<Part>& parts, std::string_view name) {
  for (const Part& part : parts)
    if (name_of(part) == name) return &part;
  return nullptr;
}

template <class Part>
std::string difference(std::string_view what, const std::vector<Part>& expected, const std::vector<Part>& actual) {
  for (const Part& part : expected) {
    const Part* present = find(actual, name_of(part));
    if (present == nullptr) return "lacks " + std::string(what) + " " + quoted(name_of(part));
    const std::string wanted = dump_table_part(part), got = dump_table_part(*present);
    if (wanted != got) return "has `" + got + "` instead of `" + wanted + "`";
  }
  for (const Part& part : actual)
    if (find(expected, name_of(part)) == nullptr) return "still has " + std::string(what) + " " + quoted(name_of(part));
  return {};
}

std::vector<PrimaryKey> as_list(const std::optional<PrimaryKey>& key) {
  return key ? std::vector<PrimaryKey>{*key} : std::vector<PrimaryKey>{};
}

std::string difference(const Table& expected, const Table& actual) {
  const std::string parts[] = {
      difference("column", expected.columns, actual.columns),
      difference("primary key", as_list(expected.primary_key), as_list(actual.primary_key)),
      difference("unique constraint", expected.uniques, actual.uniques),
      difference("check", expected.checks, actual.checks),
      difference("foreign key", expected.foreign_keys, actual.foreign_keys),
      difference("exclusion constraint", expected.excludes, actual.excludes),
      difference("index", expected.indexes, actual.indexes),
  };
  for (const std::string& part : parts)
    if (!part.empty()) return part;
  return "has another comment";
}

std::string table_name(const Table& table) { return "table '" + to_string(table.name) + "'"; }

}  // namespace

std::string describe_difference(const Catalog& expected, const Catalog& actual) {
  if (expected == actual) return {};
  for (const auto& table : expected.tables()) {
    const Table* present = actual.find_table(table->name);
    if (present == nullptr) return table_name(*table) + " is missing";
    if (!(*table == *present)) return table_name(*table) + " " + difference(*table, *present);
  }
  for (const auto& table : actual.tables())
    if (expected.find_table(table->name) == nullptr) return table_name(*table) + " is still there";
  return {};
}

}  // namespace limbeck
