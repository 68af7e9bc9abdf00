// The simulated schema at one point of the history. A value: copying one costs nothing, and copies share what they have
// in common, so there is a catalog before and after every operation.
//
// Its tables hold the DSL's own Column, Unique, ForeignKey, ... in normal form:
//   * every constraint and index has its name, and stands with the table: Column::facets::{primary_key, unique, index,
//     references, reference, constraint_name} are cleared;
//   * facets.not_null and facets.autoincrement are kYes or kNo; columns of the primary key are not null;
//   * an Enum has its labels, also where the column was written without them;
//   * Type::serial is cleared, and facets.autoincrement says it;
//   * a partition has no columns of its own, and a table that inherits only those that it adds: find_column() of the
//     catalog looks into their parents, too.
//
// What is no table stands beside them, each kind under its name: catalog.find<View>({"", "posts_today"}). A function is
// found by any spelling of its signature: "slug(title text)" is "slug(text)".
// Text lives in the arena of the compilation.
#ifndef LIMBECK_COMPILER_CATALOG_H_
#define LIMBECK_COMPILER_CATALOG_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "catalog/persistent_map.h"
#include "catalog/signature.h"
#include "limbeck/operation.h"

namespace limbeck {

class Dependencies;

struct Table {
  ObjectName name;
  std::vector<Column> columns;
  std::optional<PrimaryKey> primary_key;
  std::vector<Unique> uniques;
  std::vector<Check> checks;
  std::vector<ForeignKey> foreign_keys;
  std::vector<Exclude> excludes;
  std::vector<Index> indexes;
  std::string_view comment;
  TableOptions options;
  std::vector<Trigger> triggers;
  std::vector<Policy> policies;
  bool row_security = false;
  bool forces_row_security = false;  // also for the table's owner
  SourcePosition at;                 // the operation that created it

  const Column* find_column(std::string_view name) const;
  const Index* find_index(std::string_view name) const;
  bool has_constraint(std::string_view name) const;
  // Whether the table itself, an index or a key of it, or the sequence of a column has that name: they share one name
  // space.
  bool has_relation(std::string_view name) const;
  // The column whose sequence has that name, or null.
  const Column* find_numbered_by(std::string_view sequence) const;

  // The same table but for the order of columns, constraints and indexes, and for how expressions are spaced and
  // quoted.
  friend bool operator==(const Table& a, const Table& b);
};

// A named list of labels. One that was declared by create_enum() exists until drop_enum(); any other exists as long as
// a column uses it.
struct EnumType {
  ObjectName name;
  List<std::string_view> labels;
  bool is_declared = false;
  SourcePosition at;  // create_enum(), or a column that uses it

  friend bool operator==(const EnumType&, const EnumType&) = default;
};

// The Enum in it, also as the element of an array; null where there is none.
const Type* enum_in(const Type& type);

std::uint64_t hash_key(const ObjectName& key);

// What a StoredObject is found under: {schema, "AGGREGATE median(numeric)"}; in the current arena.
ObjectName object_key(std::string_view kind, const ObjectName& name);

// Whether the column takes its values from a sequence of its own.
bool numbers_itself(const Column::Facets& column);
// What that sequence is called. REQUIRES: numbers_itself(column).
std::string sequence_of(const ObjectName& table, const Column::Facets& column);

// The operation that makes such a table.
CreateTable to_operation(const Table& table);

class Catalog {
 public:
  // Null where there is none; valid as long as this catalog or a copy of it that has the table.
  const Table* find_table(const ObjectName& name) const;

  void put_table(Table table);  // adds it, or replaces the one of that name
  void remove_table(const ObjectName& name);

  // In the order of their names. Costs a walk over all of them: for listings and messages.
  std::vector<std::shared_ptr<const Table>> tables() const;

  // The table that has an index of that name in `index.schema`, or null.
  const Table* find_index_owner(const ObjectName& index) const;
  // The table that has that name, or an index, a key or a column's sequence of that name, or null.
  const Table* find_relation_owner(const ObjectName& relation) const;
  // Whether that is the name of anything at all in its schema: of a view or a sequence, too.
  bool has_relation(const ObjectName& relation) const;
  // How many tables of the schema have a constraint of that name.
  int count_constraints(const ObjectName& constraint) const;
  // The materialized view that has an index of that name, or null.
  const View* find_index_view(const ObjectName& index) const;
  // Tables with a foreign key that refers to `table`, it itself among them, in the order of their names.
  std::vector<const Table*> find_referencing(const ObjectName& table) const;

  // Partitions of `table`, and tables that inherit from it, in the order of their names.
  std::vector<const Table*> find_children(const ObjectName& table) const;
  // The column of `table`, or of a table that it is a partition of or inherits from; null where there is none.
  const Column* find_column(const Table& table, std::string_view name) const;
  // Its own columns and those of its parents.
  std::vector<Column> columns_of(const Table& table) const;

  // Tables with a constraint that may be checked at the end of a transaction, in the order of their names.
  std::vector<const Table*> find_deferrable() const;

  // Enum types, declared or in use, each once, in the order of their names.
  std::vector<EnumType> enum_types() const;
  std::optional<EnumType> find_enum(const ObjectName& name) const;
  // How many columns use it.
  int count_enum_uses(const ObjectName& name) const;
  void declare_enum(const EnumType& type);
  // REQUIRES: it is declared and not in use.
  void remove_enum(const ObjectName& name);
  // Gives the type, and every column that uses it, these labels.
  void change_labels(const ObjectName& name, const List<std::string_view>& labels);

  // What is granted on `object`, which is how Privilege::name.schema calls it.
  std::vector<std::shared_ptr<const Privilege>> privileges_on(std::string_view object) const;

  // T is NamedSchema, Extension, Sequence, Domain, View, StoredFunction, Privilege, StoredObject, ObjectComment or
  // ObjectOwner. An extension has one name space, so it is filed under {{}, name}, whatever its schema; a StoredObject
  // under object_key().
  template <class T>
  const T* find(const ObjectName& name) const {
    const std::shared_ptr<const T>* object = std::get<Objects<T>>(objects_).find(key_of<T>(name));
    return object == nullptr ? nullptr : object->get();
  }
  // Adds it, or replaces the one of that name.
  template <class T>
  void put(const T& object) {
    std::get<Objects<T>>(objects_).put(key_of<T>(name_of(object)), std::make_shared<const T>(object));
  }
  template <class T>
  void remove(const ObjectName& name) {
    std::get<Objects<T>>(objects_).erase(key_of<T>(name));
  }
  // In the order of their names.
  template <class T>
  std::vector<std::shared_ptr<const T>> all() const {
    std::vector<std::shared_ptr<const T>> objects;
    std::get<Objects<T>>(objects_).visit_all(
        [&](const ObjectName&, const std::shared_ptr<const T>& object) { objects.push_back(object); });
    return objects;
  }

  // visit(T in a, T in b) for every object of that kind that only one of them has (null in the other), or that differs;
  // also for T = Table and EnumType.
  template <class T, class Visit>
  static void visit_difference(const Catalog& a, const Catalog& b, Visit visit) {
    const auto get = [](const auto* value) -> const T* {
      if (value == nullptr) return nullptr;
      if constexpr (std::is_same_v<T, EnumType>)
        return &value->type;
      else
        return value->get();
    };
    const auto same = [&](const auto& x, const auto& y) { return &x == &y || *get(&x) == *get(&y); };
    const auto pass = [&](const ObjectName&, const auto* x, const auto* y) { visit(get(x), get(y)); };
    const auto& first = a.map_of<T>();
    std::decay_t<decltype(first)>::visit_difference(first, b.map_of<T>(), same, pass);
  }

  // What needs what, where a database said so; else empty, and never compared.
  const Dependencies& dependencies() const;
  void set_dependencies(std::shared_ptr<const Dependencies> dependencies) { dependencies_ = std::move(dependencies); }

  friend bool operator==(const Catalog& a, const Catalog& b);

 private:
  struct Reference {
    ObjectName referent;
    ObjectName source;
    friend bool operator<(const Reference& a, const Reference& b) {
      return a.referent == b.referent ? a.source < b.source : a.referent < b.referent;
    }
    friend std::uint64_t hash_key(const Reference& key) {
      return limbeck::hash_key(key.referent) * 31 + limbeck::hash_key(key.source);
    }
  };
  struct EnumUses {
    EnumType type;
    int count = 0;
  };
  template <class T>
  using Objects = PersistentMap<ObjectName, std::shared_ptr<const T>>;

  template <class T>
  const auto& map_of() const {
    if constexpr (std::is_same_v<T, Table>)
      return tables_;
    else if constexpr (std::is_same_v<T, EnumType>)
      return enums_;
    else
      return std::get<Objects<T>>(objects_);
  }

  template <class T>
  static ObjectName name_of(const T& object) {
    if constexpr (std::is_same_v<T, StoredObject>)
      return object_key(object.kind, object.name);
    else
      return object.name;
  }

  template <class T>
  static ObjectName key_of(const ObjectName& name) {
    if constexpr (std::is_same_v<T, StoredFunction>)
      return {name.schema, copy_text(signature_key(name.name))};
    else
      return std::is_same_v<T, Extension> ? ObjectName{{}, name.name} : name;
  }

  void enter(const Table& table, int sign);  // writes the table's names and uses into the maps below, or strikes them

  PersistentMap<ObjectName, std::shared_ptr<const Table>> tables_;
  PersistentMap<ObjectName, ObjectName> relations_;  // name of a table, index, key or column's sequence -> its table
  PersistentMap<ObjectName, int> constraints_;
  PersistentMap<Reference, int> references_;
  PersistentMap<Reference, int> children_;
  PersistentMap<ObjectName, bool> deferrable_;
  PersistentMap<ObjectName, EnumUses> enums_;
  std::tuple<Objects<NamedSchema>, Objects<Extension>, Objects<Sequence>, Objects<Domain>, Objects<View>,
             Objects<StoredFunction>, Objects<Privilege>, Objects<StoredObject>, Objects<ObjectComment>,
             Objects<ObjectOwner>>
      objects_;
  std::shared_ptr<const Dependencies> dependencies_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CATALOG_H_
