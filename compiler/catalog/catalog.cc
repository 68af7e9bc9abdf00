#include "catalog/catalog.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "catalog/dependencies.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31);
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
  for (const Column& column : table.columns) {
    if (!numbers_itself(column.facets)) continue;
    const std::string sequence = sequence_of(table.name, column.facets);
    visit(std::string_view(sequence));
  }
}

bool has_deferrable(const Table& table) {
  return (table.primary_key && table.primary_key->is_deferrable) ||
         std::any_of(table.uniques.begin(), table.uniques.end(), [](const Unique& u) { return u.is_deferrable; }) ||
         std::any_of(table.excludes.begin(), table.excludes.end(), [](const Exclude& e) { return e.is_deferrable; }) ||
         std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [](const ForeignKey& key) { return key.options.deferrable; });
}

template <class Visit>
void visit_parents(const Table& table, Visit visit) {
  if (!table.options.partition_of.name.empty()) visit(table.options.partition_of);
  for (const ObjectName& parent : table.options.inherits) visit(parent);
}

// Whether the type is, or holds, that Enum.
bool relabel(Type& type, const ObjectName& name, const List<std::string_view>& labels) {
  if (type.kind == TypeKind::kArray && type.element != nullptr) {
    Type element = *type.element;
    if (!relabel(element, name, labels)) return false;
    type.element = copy_value(element);
    return true;
  }
  if (type.kind != TypeKind::kEnum || !(ObjectName{type.schema_name, type.name} == name)) return false;
  type.labels = labels;
  return true;
}

}  // namespace

const Type* enum_in(const Type& type) {
  if (type.kind == TypeKind::kArray && type.element != nullptr) return enum_in(*type.element);
  return type.kind == TypeKind::kEnum ? &type : nullptr;
}

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

const Column* Table::find_numbered_by(std::string_view sequence) const {
  for (const Column& column : columns)
    if (numbers_itself(column.facets) && sequence_of(name, column.facets) == sequence) return &column;
  return nullptr;
}

ObjectName object_key(std::string_view kind, const ObjectName& name) {
  return {name.schema, copy_text(std::string(kind) + ' ' + std::string(name.name))};
}

bool numbers_itself(const Column::Facets& column) {
  return column.autoincrement == Choice::kYes || column.identity != nullptr;
}

std::string sequence_of(const ObjectName& table, const Column::Facets& column) {
  return column.sequence.empty() ? default_sequence_name(table.name, column.name) : std::string(column.sequence);
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
  create.options = table.options;
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
      relations_.put({schema, copy_text(name)}, table.name);
    else
      relations_.erase({schema, name});
  });
  visit_constraint_names(table, [&](std::string_view name) { count(constraints_, {schema, name}, sign); });
  for (const ForeignKey& key : table.foreign_keys) count(references_, Reference{key.referent, table.name}, sign);
  visit_parents(table, [&](const ObjectName& parent) { count(children_, Reference{parent, table.name}, sign); });
  if (has_deferrable(table)) {
    if (sign > 0)
      deferrable_.put(table.name, true);
    else
      deferrable_.erase(ObjectName(table.name));
  }
  for (const Column& column : table.columns) {
    const Type* type = enum_in(column.facets.type);
    if (type == nullptr) continue;
    const ObjectName name{type->schema_name, type->name};
    const EnumUses* present = enums_.find(name);
    EnumUses uses = present == nullptr ? EnumUses{{name, type->labels, false, column.facets.at}, 0} : *present;
    uses.count += sign;
    if (uses.count > 0 || uses.type.is_declared)
      enums_.put(name, uses);
    else
      enums_.erase(name);
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

bool Catalog::has_relation(const ObjectName& relation) const {
  return relations_.find(relation) != nullptr || find<View>(relation) != nullptr ||
         find<Sequence>(relation) != nullptr || find_index_view(relation) != nullptr;
}

const View* Catalog::find_index_view(const ObjectName& index) const {
  const View* owner = nullptr;
  std::get<Objects<View>>(objects_).visit_all([&](const ObjectName& name, const std::shared_ptr<const View>& view) {
    for (const Index& candidate : view->indexes)
      if (name.schema == index.schema && candidate.index_name == index.name) owner = view.get();
  });
  return owner;
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

std::vector<const Table*> Catalog::find_children(const ObjectName& table) const {
  std::vector<const Table*> children;
  children_.visit_from({table, {}}, [&](const Reference& reference, int) {
    if (!(reference.referent == table)) return false;
    children.push_back(find_table(reference.source));
    return true;
  });
  return children;
}

const Column* Catalog::find_column(const Table& table, std::string_view name) const {
  const Column* column = table.find_column(name);
  visit_parents(table, [&](const ObjectName& parent) {
    const Table* found = find_table(parent);
    if (column == nullptr && found != nullptr && found != &table) column = find_column(*found, name);
  });
  return column;
}

std::vector<Column> Catalog::columns_of(const Table& table) const {
  std::vector<Column> columns;
  const auto add = [&](const std::vector<Column>& more) {
    for (const Column& column : more)
      if (std::none_of(columns.begin(), columns.end(),
                       [&](const Column& other) { return other.facets.name == column.facets.name; }))
        columns.push_back(column);
  };
  visit_parents(table, [&](const ObjectName& parent) {
    const Table* found = find_table(parent);
    if (found != nullptr && found != &table) add(columns_of(*found));
  });
  add(table.columns);
  return columns;
}

std::vector<std::shared_ptr<const Privilege>> Catalog::privileges_on(std::string_view object) const {
  std::vector<std::shared_ptr<const Privilege>> privileges;
  const auto take = [&](const ObjectName& name, const std::shared_ptr<const Privilege>& privilege) {
    if (name.schema != object) return false;
    privileges.push_back(privilege);
    return true;
  };
  std::get<Objects<Privilege>>(objects_).visit_from({object, {}}, take);
  return privileges;
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

std::optional<EnumType> Catalog::find_enum(const ObjectName& name) const {
  const EnumUses* uses = enums_.find(name);
  return uses == nullptr ? std::nullopt : std::optional<EnumType>(uses->type);
}

int Catalog::count_enum_uses(const ObjectName& name) const {
  const EnumUses* uses = enums_.find(name);
  return uses == nullptr ? 0 : uses->count;
}

void Catalog::declare_enum(const EnumType& type) {
  EnumUses uses{type, count_enum_uses(type.name)};
  uses.type.is_declared = true;
  enums_.put(type.name, uses);
}

void Catalog::remove_enum(const ObjectName& name) { enums_.erase(name); }

void Catalog::change_labels(const ObjectName& name, const List<std::string_view>& labels) {
  const EnumUses* present = enums_.find(name);
  if (present == nullptr) return;
  EnumUses uses = *present;
  uses.type.labels = labels;
  for (const auto& table : tables()) {
    Table changed = *table;
    bool is_user = false;
    for (Column& column : changed.columns) is_user = relabel(column.facets.type, name, labels) || is_user;
    if (is_user) put_table(std::move(changed));
  }
  enums_.put(name, uses);
}

const Dependencies& Catalog::dependencies() const {
  static const Dependencies kNone;
  return dependencies_ == nullptr ? kNone : *dependencies_;
}

bool operator==(const Catalog& a, const Catalog& b) {
  const auto same = [](const auto& x, const auto& y) { return x == y || *x == *y; };
  const auto all_same = [&]<class... Maps>(const std::tuple<Maps...>& x, const std::tuple<Maps...>& y) {
    return (Maps::equal(std::get<Maps>(x), std::get<Maps>(y), same) && ...);
  };
  using Tables = PersistentMap<ObjectName, std::shared_ptr<const Table>>;
  using Enums = PersistentMap<ObjectName, Catalog::EnumUses>;
  return Tables::equal(a.tables_, b.tables_, same) && all_same(a.objects_, b.objects_) &&
         Enums::equal(a.enums_, b.enums_, [](const auto& x, const auto& y) { return x.type == y.type; });
}

}  // namespace limbeck
