#include "catalog/catalog.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace limbeck {
namespace {

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31);
}

const Type* enum_of(const Type& type) {
  if (type.kind == TypeKind::kArray && type.element != nullptr) return enum_of(*type.element);
  return type.kind == TypeKind::kEnum ? &type : nullptr;
}

template <class Key>
void count(PersistentMap<Key, int>& map, const Key& key, int sign) {
  const int* present = map.find(key);
  const int total = (present == nullptr ? 0 : *present) + sign;
  if (total > 0)
    map.put(key, total);
  else
    map.erase(key);
}

template <class Visit>
void visit_constraint_names(const Table& table, Visit visit) {
  if (table.primary_key) visit(table.primary_key->constraint_name);
  for (const Unique& unique : table.uniques) visit(unique.constraint_name);
  for (const Check& check : table.checks) visit(check.constraint_name);
  for (const ForeignKey& key : table.foreign_keys) visit(key.constraint_name);
  for (const Exclude& exclude : table.excludes) visit(exclude.constraint_name);
}

template <class Visit>
void visit_relation_names(const Table& table, Visit visit) {
  visit(table.name.name);
  if (table.primary_key) visit(table.primary_key->constraint_name);
  for (const Unique& unique : table.uniques) visit(unique.constraint_name);
  for (const Exclude& exclude : table.excludes) visit(exclude.constraint_name);
  for (const Index& index : table.indexes) visit(index.index_name);
}

bool has_deferrable(const Table& table) {
  return std::any_of(table.uniques.begin(), table.uniques.end(), [](const Unique& u) { return u.is_deferrable; }) ||
         std::any_of(table.excludes.begin(), table.excludes.end(), [](const Exclude& e) { return e.is_deferrable; }) ||
         std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [](const ForeignKey& key) { return key.options.deferrable; });
}

}  // namespace

std::uint64_t hash_key(const ObjectName& key) {
  const std::hash<std::string_view> hash;
  return mix(mix(hash(key.schema)) + hash(key.name));
}

const Column* Table::find_column(std::string_view column) const {
  for (const Column& candidate : columns)
    if (candidate.facets.name == column) return &candidate;
  return nullptr;
}

const Index* Table::find_index(std::string_view index) const {
  for (const Index& candidate : indexes)
    if (candidate.index_name == index) return &candidate;
  return nullptr;
}

bool Table::has_constraint(std::string_view constraint) const {
  bool found = false;
  visit_constraint_names(*this, [&](std::string_view candidate) { found = found || candidate == constraint; });
  return found;
}

bool Table::has_relation(std::string_view relation) const {
  bool found = false;
  visit_relation_names(*this, [&](std::string_view candidate) { found = found || candidate == relation; });
  return found;
}

CreateTable to_operation(const Table& table) {
  CreateTable create{.table = table.name};
  create.columns = List<Column>(table.columns);
  if (table.primary_key) create.primary_keys = {*table.primary_key};
  create.uniques = List<Unique>(table.uniques);
  create.checks = List<Check>(table.checks);
  create.foreign_keys = List<ForeignKey>(table.foreign_keys);
  create.excludes = List<Exclude>(table.excludes);
  create.indexes = List<Index>(table.indexes);
  create.comment = table.comment;
  return create;
}

const Table* Catalog::find_table(const ObjectName& name) const {
  const std::shared_ptr<const Table>* table = tables_.find(name);
  return table == nullptr ? nullptr : table->get();
}

void Catalog::put_table(Table table) {
  if (const Table* present = find_table(table.name)) enter(*present, -1);
  const auto shared = std::make_shared<const Table>(std::move(table));
  tables_.put(shared->name, shared);
  enter(*shared, 1);
}

void Catalog::remove_table(const ObjectName& name) {
  const Table* present = find_table(name);
  if (present == nullptr) return;
  enter(*present, -1);
  tables_.erase(ObjectName(name));
}

void Catalog::enter(const Table& table, int sign) {
  const std::string_view schema = table.name.schema;
  visit_relation_names(table, [&](std::string_view name) {
    if (sign > 0)
      relations_.put({schema, name}, table.name);
    else
      relations_.erase({schema, name});
  });
  visit_constraint_names(table, [&](std::string_view name) { count(constraints_, {schema, name}, sign); });
  for (const ForeignKey& key : table.foreign_keys) count(references_, Reference{key.referent, table.name}, sign);
  if (has_deferrable(table)) {
    if (sign > 0)
      deferrable_.put(table.name, true);
    else
      deferrable_.erase(ObjectName(table.name));
  }
  for (const Column& column : table.columns) {
    const Type* type = enum_of(column.facets.type);
    if (type == nullptr) continue;
    const EnumUses* present = enums_.find({{}, type->name});
    EnumUses uses = present == nullptr ? EnumUses{{type->name, type->labels, column.facets.at}, 0} : *present;
    uses.count += sign;
    if (uses.count > 0)
      enums_.put({{}, type->name}, uses);
    else
      enums_.erase({{}, type->name});
  }
}

std::vector<std::shared_ptr<const Table>> Catalog::tables() const {
  std::vector<std::shared_ptr<const Table>> tables;
  tables_.visit_all([&](const ObjectName&, const std::shared_ptr<const Table>& table) { tables.push_back(table); });
  return tables;
}

const Table* Catalog::find_relation_owner(const ObjectName& relation) const {
  const ObjectName* owner = relations_.find(relation);
  return owner == nullptr ? nullptr : find_table(*owner);
}

const Table* Catalog::find_index_owner(const ObjectName& index) const {
  const Table* owner = find_relation_owner(index);
  return owner != nullptr && owner->find_index(index.name) != nullptr ? owner : nullptr;
}

int Catalog::count_constraints(const ObjectName& constraint) const {
  const int* count = constraints_.find(constraint);
  return count == nullptr ? 0 : *count;
}

std::vector<const Table*> Catalog::find_referencing(const ObjectName& table) const {
  std::vector<const Table*> sources;
  references_.visit_from({table, {}}, [&](const Reference& reference, int) {
    if (!(reference.referent == table)) return false;
    sources.push_back(find_table(reference.source));
    return true;
  });
  return sources;
}

std::vector<const Table*> Catalog::find_deferrable() const {
  std::vector<const Table*> tables;
  deferrable_.visit_all([&](const ObjectName& name, bool) { tables.push_back(find_table(name)); });
  return tables;
}

std::vector<EnumType> Catalog::enum_types() const {
  std::vector<EnumType> types;
  enums_.visit_all([&](const ObjectName&, const EnumUses& uses) { types.push_back(uses.type); });
  return types;
}

std::optional<EnumType> Catalog::find_enum(std::string_view name) const {
  const EnumUses* uses = enums_.find({{}, name});
  return uses == nullptr ? std::nullopt : std::optional<EnumType>(uses->type);
}

bool operator==(const Catalog& a, const Catalog& b) {
  using Tables = PersistentMap<ObjectName, std::shared_ptr<const Table>>;
  return Tables::equal(a.tables_, b.tables_, [](const auto& x, const auto& y) { return x == y || *x == *y; });
}

}  // namespace limbeck
