#include "commands/foreign_things.h"

#include <algorithm>

#include "catalog/facts.h"

namespace limbeck {
namespace {

// The schema in "CONSTRAINT positive ON audit.posts", empty where it is the default one: a column has a name more.
std::string schema_of_fact(std::string_view fact) {
  const std::string_view kind = fact_kind(fact);
  std::string_view rest = fact.substr(std::min(kind.size() + 1, fact.size()));
  if (const std::size_t on = rest.rfind(" ON "); on != std::string_view::npos) rest = rest.substr(on + 4);
  if (rest.starts_with("DOMAIN ")) rest.remove_prefix(7);
  rest = rest.substr(0, rest.find('('));
  const auto dots = std::count(rest.begin(), rest.end(), '.');
  if (kind == "SCHEMA") return std::string(rest);
  if (dots < (kind == "COLUMN" ? 2 : 1)) return {};
  std::string schema(rest.substr(0, rest.find('.')));
  std::erase(schema, '"');
  return schema;
}

}  // namespace

ForeignThings::ForeignThings(const Catalog& history) {
  schemas_.insert("");
  const Things things(history);
  for (const Thing& thing : things.all()) {
    if (thing.key.kind == ThingKind::kSchema) schemas_.insert(std::string(thing.key.name.name));
    if (thing.key.kind == ThingKind::kPrivilege)
      granted_on_.insert(std::string(thing.key.name.schema));
    else
      schemas_.insert(std::string(thing.key.name.schema));
  }
}

bool ForeignThings::include(const ThingKey& key) const {
  switch (key.kind) {
    case ThingKind::kSchema:
    case ThingKind::kExtension:
    case ThingKind::kOwner:
      return true;
    case ThingKind::kPrivilege:
      return granted_on_.find(key.name.schema) == granted_on_.end();
    case ThingKind::kComment:
      return fact_kind(key.name.name) == "EXTENSION" || schemas_.find(schema_of_fact(key.name.name)) == schemas_.end();
    default:
      return schemas_.find(key.name.schema) == schemas_.end();
  }
}

}  // namespace limbeck
