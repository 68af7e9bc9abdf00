// How the catalog calls what a privilege is on: "posts" for a table or view, else with its kind, as in "SEQUENCE s",
// "SCHEMA app" and "FUNCTION slug(text)".
#ifndef LIMBECK_COMPILER_PRIVILEGES_H_
#define LIMBECK_COMPILER_PRIVILEGES_H_

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace limbeck {

std::string privilege_object(const Catalog& catalog, const ObjectName& relation);
std::string privilege_object(const StoredFunction& function);

// Each of the objects that `on` of a grant names.
std::vector<std::string> privilege_objects(const Catalog& catalog, std::string_view on);

// The tables, views and sequences among them that are named without a kind, or as a TABLE.
std::vector<ObjectName> privilege_relations(std::string_view on);

// The privileges that a grant names, in capitals, each by itself: {"ALL"} on a table is SELECT, INSERT, ...
std::vector<std::string> privilege_names(const List<std::string_view>& written, std::string_view object);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_PRIVILEGES_H_
