#include "catalog/display.h"
#include "dump/catalog_dump.h"
#include "dump/dump_writer.h"
#include "dump/object_dump.h"
#include "invert/inversion.h"
#include "invert/invert.h"

namespace limbeck {
namespace {

std::string_view name_of(const Column& column) { return column.facets.name; }
std::string_view name_of(const Index& index) { return index.index_name; }
std::string_view name_of(const Trigger& trigger) { return trigger.name; }
std::string_view name_of(const Policy& policy) { return policy.name; }
template <class Constraint>
std::string_view name_of(const Constraint& constraint) {
  return constraint.constraint_name;
}

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

template <class Part>
std::string dump_part(const Part& part) {
  if constexpr (requires { dump_table_part(part); }) {
    return dump_table_part(part);
  } else {
    std::string text;
    DumpWriter out(text);
    write(out, part);
    return text;
  }
}

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
    const std::string wanted = dump_part(part), got = dump_part(*present);
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
      difference("trigger", expected.triggers, actual.triggers),
      difference("policy", expected.policies, actual.policies),
  };
  for (const std::string& part : parts)
    if (!part.empty()) return part;
  if (expected.comment != actual.comment) return "has another comment";
  if (expected.row_security != actual.row_security || expected.forces_row_security != actual.forces_row_security)
    return "has other row level security";
  return "has other options";
}

std::string dump_object(const EnumType& type) {
  std::string text;
  DumpWriter(text).name(type.name).names(type.labels).flag(type.is_declared, "declared");
  return text;
}

template <class T>
std::string dump_object(const T& object) {
  std::string text;
  DumpWriter out(text);
  write(out, object);
  return text;
}

std::string_view kind_of(const EnumType&) { return "Enum"; }
std::string_view kind_of(const NamedSchema&) { return "schema"; }
std::string_view kind_of(const Extension&) { return "extension"; }
std::string_view kind_of(const Sequence&) { return "sequence"; }
std::string_view kind_of(const Domain&) { return "domain"; }
std::string_view kind_of(const View&) { return "view"; }
std::string_view kind_of(const StoredFunction&) { return "function"; }
std::string_view kind_of(const Privilege&) { return "privilege"; }
std::string_view kind_of(const StoredObject& object) { return object.kind; }
std::string_view kind_of(const ObjectComment&) { return "comment on"; }
std::string_view kind_of(const ObjectOwner&) { return "owner of"; }

template <class T>
void find_difference(const Catalog& expected, const Catalog& actual, std::string& found) {
  Catalog::visit_difference<T>(expected, actual, [&](const T* wanted, const T* present) {
    if (!found.empty()) return;
    const T& object = wanted != nullptr ? *wanted : *present;
    found = std::string(kind_of(object));
    found += std::is_same_v<T, Privilege> ? " `" + dump_object(object) + "`" : " " + quoted(display(object.name));
    if (present == nullptr)
      found += " is missing";
    else if (wanted == nullptr)
      found += " is still there";
    else
      found += " is `" + dump_object(*present) + "` instead of `" + dump_object(*wanted) + "`";
  });
}

std::string table_name(const Table& table) { return "table '" + display(table.name) + "'"; }

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
  std::string found;
  find_difference<EnumType>(expected, actual, found);
  find_difference<NamedSchema>(expected, actual, found);
  find_difference<Extension>(expected, actual, found);
  find_difference<Sequence>(expected, actual, found);
  find_difference<Domain>(expected, actual, found);
  find_difference<View>(expected, actual, found);
  find_difference<StoredFunction>(expected, actual, found);
  find_difference<StoredObject>(expected, actual, found);
  find_difference<ObjectComment>(expected, actual, found);
  find_difference<ObjectOwner>(expected, actual, found);
  find_difference<Privilege>(expected, actual, found);
  return found;
}

}  // namespace limbeck
