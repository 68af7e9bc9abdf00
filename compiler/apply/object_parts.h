// What operations on schemas, views, functions, ... have in common: each kind is found by its name, must not exist
// twice, and shares its name space with others.
#ifndef LIMBECK_COMPILER_OBJECT_PARTS_H_
#define LIMBECK_COMPILER_OBJECT_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "apply/application.h"

namespace limbeck {

// "view", as messages call the kind and operations end: create_view, drop_view.
template <class T>
constexpr std::string_view kind_of() {
  if constexpr (std::is_same_v<T, NamedSchema>) return "schema";
  if constexpr (std::is_same_v<T, Extension>) return "extension";
  if constexpr (std::is_same_v<T, Sequence>) return "sequence";
  if constexpr (std::is_same_v<T, Domain>) return "domain";
  if constexpr (std::is_same_v<T, View>) return "view";
  if constexpr (std::is_same_v<T, StoredFunction>) return "function";
  if constexpr (std::is_same_v<T, StoredObject>) return "object";
}

// Reports that there is none of that name, unless that is in doubt. `candidates` are those that there are.
void report_unknown(Application& application, std::string_view kind, const ObjectName& name,
                    const std::vector<std::string_view>& candidates);
void report_exists(Application& application, std::string_view kind, const ObjectName& name, SourcePosition there);

// The object, or null: then it is reported, unless it is in doubt whether it is there.
template <class T>
const T* find_object(Application& application, const ObjectName& name) {
  const T* object = application.catalog().find<T>(name);
  if (object != nullptr) return object;
  const auto all = application.catalog().all<T>();
  std::vector<std::string_view> candidates;
  for (const auto& candidate : all)
    if (std::is_same_v<T, Extension> || candidate->name.schema == name.schema)
      candidates.push_back(candidate->name.name);
  report_unknown(application, kind_of<T>(), name, candidates);
  return nullptr;
}

// The same for one that an operation drops: with .if_exists a missing one is no mistake.
template <class T, class Op>
const T* find_to_drop(const Op& operation, Application& application) {
  const T* object = application.catalog().find<T>(operation.name);
  return object != nullptr || operation.if_exists ? object : find_object<T>(application, operation.name);
}

// Whether an object of that kind and name may be made; if not it is reported, unless the operation says that it may
// exist.
template <class T>
bool check_new(Application& application, const ObjectName& name, bool if_not_exists) {
  if (!application.check_name(kind_of<T>(), name.name, application.at())) return false;
  const T* present = application.catalog().find<T>(name);
  if (present == nullptr) return true;
  if (!if_not_exists) report_exists(application, kind_of<T>(), name, present->at);
  return false;
}

// Whether no table, index, key, view or sequence has that name; else it is reported. They share one name space.
bool check_relation_free(Application& application, std::string_view kind, const ObjectName& name);
// Likewise for types: Enums, domains, and tables and views, whose rows are types.
bool check_type_free(Application& application, std::string_view kind, const ObjectName& name);

// `object` with its position.
template <class T>
T positioned(T object, const Application& application) {
  if (object.at.line == 0) object.at = application.at();
  return object;
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_OBJECT_PARTS_H_
