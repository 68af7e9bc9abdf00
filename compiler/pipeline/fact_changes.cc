#include "pipeline/fact_changes.h"

#include <algorithm>
#include <type_traits>

#include "limbeck/schema_facts.h"

namespace limbeck {
namespace {

// What differs, as it is on one side.
struct Parts {
  Catalog catalog;
  std::vector<ObjectName> enums;

  void put(const Table* table) {
    if (table != nullptr) catalog.put_table(*table);
  }
  void put(const EnumType* type) {
    if (type == nullptr) return;
    catalog.declare_enum(*type);
    enums.push_back(type->name);
  }
  template <class T>
  void put(const T* object) {
    if (object != nullptr) catalog.put(*object);
  }
};

template <class... Kinds>
void collect(const Catalog& before, const Catalog& after, Parts& old_parts, Parts& new_parts) {
  const auto collect_kind = [&]<class T>(std::type_identity<T>) {
    Catalog::visit_difference<T>(before, after, [&](const T* x, const T* y) {
      old_parts.put(x);
      new_parts.put(y);
    });
  };
  (collect_kind(std::type_identity<Kinds>{}), ...);
}

SchemaFacts facts_of(const Parts& parts, const Catalog& whole, const Dialect& dialect, const RenderOptions& options) {
  SchemaFacts facts;
  dialect.add_schema_facts(parts.catalog, whole, options, facts);
  // A table brings the enums of its columns along.
  for (const EnumType& type : parts.catalog.enum_types())
    if (std::find(parts.enums.begin(), parts.enums.end(), type.name) == parts.enums.end())
      facts.by_object.erase(fact_object({"enum", type.name.schema, type.name.name, {}}));
  return facts;
}

}  // namespace

std::vector<FactChange> fact_changes(const Catalog& before, const Catalog& after, const Dialect& dialect,
                                     const RenderOptions& options) {
  Parts old_parts, new_parts;
  collect<Table, EnumType, NamedSchema, Extension, Domain, Sequence, View, StoredFunction>(before, after, old_parts,
                                                                                           new_parts);
  SchemaFacts old_facts = facts_of(old_parts, before, dialect, options);
  std::vector<FactChange> changes;
  for (const auto& [object, fact] : facts_of(new_parts, after, dialect, options).by_object) {
    const auto old = old_facts.by_object.find(object);
    const bool is_known = old != old_facts.by_object.end() && old->second.description == fact.description;
    if (!is_known) changes.push_back({object, fact.schema, fact.description});
    if (old != old_facts.by_object.end()) old_facts.by_object.erase(old);
  }
  for (const auto& [object, fact] : old_facts.by_object) changes.push_back({object, fact.schema, {}});
  std::sort(changes.begin(), changes.end(),
            [](const FactChange& a, const FactChange& b) { return a.object < b.object; });
  return changes;
}

}  // namespace limbeck
