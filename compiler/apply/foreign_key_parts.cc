#include <algorithm>

#include "apply/table_parts.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

// Types that can be compared with each other without a cast that somebody has to write.
enum class Family { kUnknown, kNumber, kText, kBinary, kBoolean, kTemporal, kTime, kInterval, kUuid, kJson, kEnum };

Family family_of(const Type& type) {
  switch (type.kind) {
    case TypeKind::kSmallInteger:
    case TypeKind::kInteger:
    case TypeKind::kBigInteger:
    case TypeKind::kNumeric:
    case TypeKind::kFloat:
    case TypeKind::kDouble:
      return Family::kNumber;
    case TypeKind::kString:
    case TypeKind::kText:
    case TypeKind::kUnicode:
    case TypeKind::kUnicodeText:
      return Family::kText;
    case TypeKind::kLargeBinary:
      return Family::kBinary;
    case TypeKind::kBoolean:
      return Family::kBoolean;
    case TypeKind::kDate:
    case TypeKind::kDateTime:
      return Family::kTemporal;
    case TypeKind::kTime:
      return Family::kTime;
    case TypeKind::kInterval:
      return Family::kInterval;
    case TypeKind::kUuid:
      return Family::kUuid;
    case TypeKind::kJson:
      return Family::kJson;
    case TypeKind::kEnum:
      return Family::kEnum;
    case TypeKind::kArray:
    case TypeKind::kDomain:
    case TypeKind::kSqlType:
      return Family::kUnknown;
  }
  return Family::kUnknown;
}

// Elements have no implicit casts: integer[] is not bigint[].
bool elements_differ(const Type& a, const Type& b) {
  const Family x = family_of(a), y = family_of(b);
  if (x == Family::kUnknown || y == Family::kUnknown) return false;
  return x != y || (x == Family::kEnum && a.name != b.name) || (x == Family::kNumber && a.kind != b.kind);
}

bool certainly_differ(const Type& a, const Type& b) {
  const bool is_array = a.kind == TypeKind::kArray, other_is = b.kind == TypeKind::kArray;
  if (is_array && other_is)
    return a.element != nullptr && b.element != nullptr && elements_differ(*a.element, *b.element);
  if (is_array || other_is) return family_of(is_array ? b : a) != Family::kUnknown;
  const Family x = family_of(a), y = family_of(b);
  if (x == Family::kUnknown || y == Family::kUnknown) return false;
  return x != y || (x == Family::kEnum && a.name != b.name);
}

bool check_types(Application& application, const Table& table, const Table& referent, const ForeignKey& key,
                 SourcePosition at) {
  bool fine = true;
  for (std::size_t i = 0; i < key.columns.size(); ++i) {
    const Column* local = application.catalog().find_column(table, key.columns[i]);
    const Column* remote = application.catalog().find_column(referent, key.referent_columns[i]);
    if (local == nullptr || remote == nullptr) continue;
    if (!certainly_differ(local->facets.type, remote->facets.type)) continue;
    Diagnostic& diagnostic =
        application.error("LBK210", at,
                          "the types of " + quoted(local->facets.name) + " and of " +
                              quoted(to_string(referent.name) + "." + std::string(remote->facets.name)) +
                              " that it refers to cannot be compared; give both the same type");
    if (remote->facets.at.line > 0) diagnostic.notes.push_back({remote->facets.at, "the referenced column"});
    fine = false;
  }
  return fine;
}

// PostgreSQL manual, CREATE TABLE, UNLOGGED: after a crash such a table is empty, and what refers to it would hang.
bool check_persistence(Application& application, const Table& table, const Table& referent, const ForeignKey& key,
                       SourcePosition at) {
  if (!referent.options.unlogged || table.options.unlogged || table.options.temporary) return true;
  application.error("LBK245", at,
                    (key.constraint_name.empty() ? "the foreign key" : "foreign key " + quoted(key.constraint_name)) +
                        " of table " + quoted(table.name) + " refers to the unlogged table " + quoted(referent.name) +
                        "; only what is unlogged as well may do so");
  return false;
}

bool check_reference(Application& application, const Table& table, const ForeignKey& key) {
  const std::string what = key.constraint_name.empty() ? "foreign key" : "foreign key " + quoted(key.constraint_name);
  if (!check_columns(application, table, key.columns, what, key.at)) return false;
  if (key.columns.size() != key.referent_columns.size()) {
    application.error("LBK209", key.at,
                      what + " has " + std::to_string(key.columns.size()) + " columns and refers to " +
                          std::to_string(key.referent_columns.size()) + "; name as many on both sides");
    return false;
  }
  const Table* referent = key.referent == table.name ? &table : application.find_table(key.referent, key.at);
  if (referent == nullptr) return false;
  if (!check_columns(application, *referent, key.referent_columns, what, key.at)) return false;
  if (!check_types(application, table, *referent, key, key.at)) return false;
  if (!check_persistence(application, table, *referent, key, key.at)) return false;
  if (is_key(application.catalog(), *referent, key.referent_columns)) return true;
  if (application.doubts(referent->name.name)) return true;
  Diagnostic& diagnostic =
      application.error("LBK211", key.at,
                        what + " refers to " + quoted_list(key.referent_columns) + " of table " +
                            quoted(referent->name) + ", which is neither its primary key nor unique");
  if (referent->at.line > 0)
    diagnostic.notes.push_back({referent->at, "table " + quoted(referent->name) + " is created here"});
  return false;
}

}  // namespace

void check_foreign_key_types(Application& application, const Table& table, std::string_view column) {
  for (const ForeignKey& key : table.foreign_keys) {
    const Table* referent = key.referent == table.name ? &table : application.catalog().find_table(key.referent);
    if (referent != nullptr && contains(key.columns, column))
      check_types(application, table, *referent, key, application.at());
  }
  for (const Table* source : application.catalog().find_referencing(table.name))
    for (const ForeignKey& key : source->foreign_keys)
      if (key.referent == table.name && !(source->name == table.name) && contains(key.referent_columns, column))
        check_types(application, *source, table, key, application.at());
}

void check_foreign_key_persistence(Application& application, const Table& table) {
  for (const ForeignKey& key : table.foreign_keys) {
    const Table* referent = key.referent == table.name ? &table : application.catalog().find_table(key.referent);
    if (referent != nullptr) check_persistence(application, table, *referent, key, application.at());
  }
  for (const Table* source : application.catalog().find_referencing(table.name))
    for (const ForeignKey& key : source->foreign_keys)
      if (key.referent == table.name && !(source->name == table.name))
        check_persistence(application, *source, table, key, application.at());
}

NamingConvention::Parts parts_of(const ForeignKey& key) {
  return {.columns = {key.columns.begin(), key.columns.end()},
          .referent = key.referent.name,
          .referent_columns = {key.referent_columns.begin(), key.referent_columns.end()}};
}

bool loses_key(const Catalog& catalog, const Table& before, const Table& after, const ForeignKey& key) {
  return key.referent == before.name && is_key(catalog, before, key.referent_columns) &&
         !is_key(catalog, after, key.referent_columns);
}

void add_foreign_key(Application& application, Table& table, ForeignKey key) {
  const std::string columns = join_column_names(key.columns);
  bool fine = check_reference(application, table, key);
  fine = application.name_by_convention("fk", parts_of(key), table, key.constraint_name, key.at) && fine;
  if (!key.constraint_name.empty()) {
    fine = application.check_constraint_name(table, key.constraint_name, key.at) && fine;
  } else {
    key.constraint_name = choose_name(table.name.name, columns, "fkey", [&](std::string_view candidate) {
      return application.constraint_taken(table, candidate);
    });
  }
  if (fine)
    table.foreign_keys.push_back(key);
  else
    application.doubt(key.constraint_name);
}

}  // namespace limbeck
