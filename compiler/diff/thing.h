// What a schema consists of, thing by thing, and what each needs of others: the nodes and edges of the graph that puts
// operations in order.
//
//   const Things things(catalog);
//   for (const Thing& thing : things.all()) for (std::size_t other : thing.needs) ... things.all()[other] ...
//
// Some of what a thing needs is certain: its table, the type of its column. The rest is found in texts, by the names in
// them, and is rather too much than too little: it only decides about orders, and about what is made anew.
//
// Threading: a value that refers to the catalog.
#ifndef LIMBECK_COMPILER_THING_H_
#define LIMBECK_COMPILER_THING_H_

#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/catalog.h"

namespace limbeck {

// In the order in which things of one table, or of none, are made where nothing else decides.
enum class ThingKind {
  kSchema,
  kExtension,
  kEnum,
  kDomain,
  kObject,  // kept as text
  kSequence,
  kTable,
  kColumn,
  kDefault,    // of a column: a server default, or that it counts by itself
  kOwnership,  // of a sequence, by a column
  kPrimaryKey,
  kUnique,
  kExclude,
  kCheck,
  kIndex,
  kForeignKey,
  kTableState,  // what refers to an index: CLUSTER ON, REPLICA IDENTITY
  kFunction,
  kView,
  kViewIndex,
  kTrigger,
  kRowSecurity,
  kPolicy,
  kOwner,
  kPrivilege,
  kComment,
};

struct ThingKey {
  ThingKind kind;
  ObjectName name;             // of a part of a table: the table's
  std::string_view part = {};  // the name of the column, constraint, index, ...

  friend bool operator==(const ThingKey&, const ThingKey&) = default;
};

struct ThingKeyHash {
  std::size_t operator()(const ThingKey& key) const {
    const std::hash<std::string_view> hash;
    std::size_t result = static_cast<std::size_t>(key.kind);
    for (std::string_view text : {key.name.schema, key.name.name, key.part})
      if (!text.empty()) result = result * 0x9E3779B97F4A7C15U + hash(text);
    return result;
  }
};
using ThingIndex = std::unordered_map<ThingKey, std::size_t, ThingKeyHash>;

struct Thing {
  ThingKey key;
  std::vector<std::size_t> needs = {};      // the database insists on it
  std::vector<std::size_t> wishes = {};     // better after it: what the text of a function speaks of
  std::vector<std::size_t> goes_with = {};  // with each of them it goes by itself
};

class Things {
 public:
  explicit Things(const Catalog& catalog);

  const Catalog& catalog() const { return catalog_; }
  const std::vector<Thing>& all() const { return things_; }
  // The index of that thing, or none().
  std::size_t find(const ThingKey& key) const;
  static constexpr std::size_t none() { return static_cast<std::size_t>(-1); }
  // Things that need the thing of that index.
  const std::vector<std::size_t>& users(std::size_t thing) const { return users_[thing]; }

 private:
  Catalog catalog_;
  std::vector<Thing> things_;
  ThingIndex index_;
  std::vector<std::vector<std::size_t>> users_;
};

// Whether the column has a kDefault.
bool has_default(const Column& column);

// The parts of a table by their names; null where it has none.
const Unique* find_unique(const Table& table, std::string_view name);
const Check* find_check(const Table& table, std::string_view name);
const ForeignKey* find_foreign_key(const Table& table, std::string_view name);
const Exclude* find_exclude(const Table& table, std::string_view name);
const Index* find_index(const View& view, std::string_view name);
const Trigger* find_trigger(const Table& table, std::string_view name);
const Policy* find_policy(const Table& table, std::string_view name);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_THING_H_
