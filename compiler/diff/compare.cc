#include "diff/compare.h"

#include <algorithm>

#include "catalog/sequence_form.h"

namespace limbeck {
namespace {

Comparison altered_unless(bool same) { return same ? Comparison::kSame : Comparison::kAlter; }
Comparison remade_unless(bool same) { return same ? Comparison::kSame : Comparison::kRemake; }

// An enum is the same whatever labels it has: those are its own.
bool same_type(const Type& a, const Type& b) {
  if (a.kind == TypeKind::kEnum && b.kind == TypeKind::kEnum) return a.name == b.name && a.schema_name == b.schema_name;
  if (a.kind == TypeKind::kArray && b.kind == TypeKind::kArray && a.element != nullptr && b.element != nullptr)
    return a.dimensions == b.dimensions && same_type(*a.element, *b.element);
  return a == b;
}

Comparison compare_columns(const Column& from, const Column& to) {
  Column::Facets a = from.facets, b = to.facets;
  const bool was_computed = a.computed.data() != nullptr, is_computed = b.computed.data() != nullptr;
  if (was_computed != is_computed || a.computed != b.computed || a.computed_persisted != b.computed_persisted)
    return Comparison::kRemake;
  if (!same_type(a.type, b.type) || a.collation != b.collation) return Comparison::kShake;
  a.type = b.type;
  a.at = b.at;
  a.server_default = b.server_default = {};
  a.autoincrement = b.autoincrement;
  a.sequence = b.sequence = {};
  return altered_unless(a == b);
}

// Databases that have only one way of counting say it in either facet.
Comparison compare_defaults(const Column& from, const Column& to) {
  const Column::Facets &a = from.facets, &b = to.facets;
  if (a.autoincrement != b.autoincrement || (a.identity == nullptr) != (b.identity == nullptr))
    return Comparison::kRemake;
  return altered_unless(a.server_default == b.server_default);
}

Comparison compare_tables(const Table& from, const Table& to) {
  TableOptions a = from.options;
  const TableOptions& b = to.options;
  a.cluster_on = b.cluster_on;
  a.replica_identity = b.replica_identity;
  if (a.partition_by != b.partition_by || a.temporary != b.temporary || a.strict != b.strict ||
      a.without_rowid != b.without_rowid)
    return Comparison::kRemake;
  return altered_unless(from.comment == to.comment && a == b);
}

// Where none of the numbers that there are can be the next one it begins anew.
Comparison compare_sequences(const Sequence& from, const Sequence& to) {
  if (!have_common_number(from, to)) return Comparison::kRemake;
  Sequence a = from;
  a.owned_by = to.owned_by;
  return altered_unless(a == to);
}

Comparison compare_domains(const Domain& from, const Domain& to) {
  if (!same_type(from.type, to.type) || from.collation != to.collation) return Comparison::kRemake;
  Domain a = from;
  a.type = to.type;
  return altered_unless(a == to);
}

Comparison compare_enums(const EnumType& from, const EnumType& to) {
  if (from.labels == to.labels) return Comparison::kSame;
  return only_adds_labels(from, to) ? Comparison::kAlter : Comparison::kRemake;
}

// A constraint that is checked at last is the same one.
template <class Constraint>
Comparison compare_checked(Constraint from, const Constraint& to) {
  from.at = to.at;
  if (from == to) return Comparison::kSame;
  if (from.is_not_valid && !to.is_not_valid) {
    from.is_not_valid = false;
    if (from == to) return Comparison::kAlter;
  }
  return Comparison::kRemake;
}

// One that changes nothing but its state keeps the rest.
Comparison compare_triggers(const Trigger& from, const Trigger& to) {
  Trigger same = from;
  same.state = to.state;
  if (!(same == to)) return Comparison::kRemake;
  return altered_unless(from.state == to.state);
}

Comparison compare_views(View from, View to) {
  from.indexes = to.indexes = {};
  from.at = to.at;
  if (from == to) return Comparison::kSame;
  return can_replace(from, to) ? Comparison::kAlter : Comparison::kRemake;
}

template <class T>
Comparison compare_replaceable(const T& from, const T& to) {
  if (from == to) return Comparison::kSame;
  return can_replace(from, to) ? Comparison::kAlter : Comparison::kRemake;
}

// compare_part(its from, its to) where both have it.
template <class T, class Compare>
Comparison both(const T* from, const T* to, Compare compare_part) {
  if (from == nullptr && to == nullptr) return Comparison::kSame;
  if (from == nullptr || to == nullptr) return Comparison::kRemake;
  return compare_part(*from, *to);
}

template <class T>
Comparison remade(const T* from, const T* to) {
  return both(from, to, [](const T& a, const T& b) { return remade_unless(a == b); });
}

const PrimaryKey* key_of(const Table& table) { return table.primary_key ? &*table.primary_key : nullptr; }

Comparison compare_parts(const ThingKey& key, const Table& from, const Table& to) {
  const std::string_view name = key.part;
  switch (key.kind) {
    case ThingKind::kColumn:
      return both(from.find_column(name), to.find_column(name), compare_columns);
    case ThingKind::kDefault:
      return both(from.find_column(name), to.find_column(name), compare_defaults);
    case ThingKind::kPrimaryKey:
      return remade(key_of(from), key_of(to));
    case ThingKind::kUnique:
      return remade(find_unique(from, name), find_unique(to, name));
    case ThingKind::kExclude:
      return remade(find_exclude(from, name), find_exclude(to, name));
    case ThingKind::kCheck:
      return both(find_check(from, name), find_check(to, name), compare_checked<Check>);
    case ThingKind::kForeignKey:
      return both(find_foreign_key(from, name), find_foreign_key(to, name), compare_checked<ForeignKey>);
    case ThingKind::kIndex:
      return remade(from.find_index(name), to.find_index(name));
    case ThingKind::kTrigger:
      return both(find_trigger(from, name), find_trigger(to, name), compare_triggers);
    case ThingKind::kPolicy:
      return remade(find_policy(from, name), find_policy(to, name));
    case ThingKind::kRowSecurity:
      return altered_unless(from.row_security == to.row_security && from.forces_row_security == to.forces_row_security);
    case ThingKind::kTableState:
      return altered_unless(from.options.cluster_on == to.options.cluster_on &&
                            from.options.replica_identity == to.options.replica_identity);
    default:
      return compare_tables(from, to);
  }
}

template <class T, class Compare>
Comparison objects(const ThingKey& key, const Catalog& from, const Catalog& to, Compare compare_object) {
  return both(from.find<T>(key.name), to.find<T>(key.name), compare_object);
}

}  // namespace

Comparison compare(const ThingKey& key, const Catalog& from, const Catalog& to) {
  switch (key.kind) {
    case ThingKind::kSchema:
      return objects<NamedSchema>(key, from, to,
                                  [](const NamedSchema&, const NamedSchema&) { return Comparison::kSame; });
    case ThingKind::kExtension:
      return objects<Extension>(key, from, to, [](const Extension& a, const Extension& b) {
        return remade_unless(a.name.schema == b.name.schema);
      });
    case ThingKind::kEnum: {
      const auto a = from.find_enum(key.name), b = to.find_enum(key.name);
      return both(a ? &*a : nullptr, b ? &*b : nullptr, compare_enums);
    }
    case ThingKind::kDomain:
      return objects<Domain>(key, from, to, compare_domains);
    case ThingKind::kSequence:
      return objects<Sequence>(key, from, to, compare_sequences);
    case ThingKind::kOwnership:
      return objects<Sequence>(
          key, from, to, [](const Sequence& a, const Sequence& b) { return altered_unless(a.owned_by == b.owned_by); });
    case ThingKind::kFunction:
      return objects<StoredFunction>(key, from, to, compare_replaceable<StoredFunction>);
    case ThingKind::kView:
      return objects<View>(key, from, to, compare_views);
    case ThingKind::kViewIndex:
      return objects<View>(key, from, to, [&](const View& a, const View& b) {
        return remade(find_index(a, key.part), find_index(b, key.part));
      });
    case ThingKind::kObject:
      return objects<StoredObject>(key, from, to, [](const StoredObject& a, const StoredObject& b) {
        return remade_unless(a.kind == b.kind && a.sql == b.sql && a.then == b.then);
      });
    case ThingKind::kOwner:
      return objects<ObjectOwner>(
          key, from, to, [](const ObjectOwner& a, const ObjectOwner& b) { return altered_unless(a.role == b.role); });
    case ThingKind::kComment:
      return objects<ObjectComment>(key, from, to, [](const ObjectComment& a, const ObjectComment& b) {
        return altered_unless(a.text == b.text);
      });
    case ThingKind::kPrivilege:
      return objects<Privilege>(key, from, to, [](const Privilege& a, const Privilege& b) {
        return remade_unless(a.grant_option == b.grant_option);
      });
    default:
      return both(from.find_table(key.name), to.find_table(key.name),
                  [&](const Table& a, const Table& b) { return compare_parts(key, a, b); });
  }
}

bool only_adds_labels(const EnumType& from, const EnumType& to) {
  auto next = to.labels.begin();
  for (std::string_view label : from.labels) {
    next = std::find(next, to.labels.end(), label);
    if (next == to.labels.end()) return false;
    ++next;
  }
  return true;
}

}  // namespace limbeck
