#include "models/name_filter.h"

#include <fnmatch.h>

#include <algorithm>

#include "catalog/display.h"
#include "limbeck/models.h"

namespace limbeck {
namespace {

bool matches(const std::vector<std::string>& patterns, const ObjectName& name) {
  const std::string plain(name.name), full = display(name);
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    return ::fnmatch(pattern.c_str(), plain.c_str(), 0) == 0 || ::fnmatch(pattern.c_str(), full.c_str(), 0) == 0;
  });
}

bool is_schema(const DiffObject& object) { return object.kind == "schema"; }

ComparedObject compared(const DiffObject& object) {
  const bool is_part = !object.part.empty();
  return {.type = object.kind,
          .schema = object.owner.schema,
          .table = is_part ? object.owner.name : std::string_view(),
          .name = is_part ? object.part : object.owner.name};
}

}  // namespace

bool includes(const NameFilter& filter, const ObjectName& name) {
  const auto& schemas = filter.schemas;
  if (!schemas.empty() && !name.schema.empty() &&
      std::find(schemas.begin(), schemas.end(), name.schema) == schemas.end())
    return false;
  return (filter.include_names.empty() || matches(filter.include_names, name)) && !matches(filter.exclude_names, name);
}

std::function<bool(const DiffObject&)> includes_of(const NameFilter& filter, const std::vector<const Models*>& hooks) {
  std::vector<const Models*> asked;
  for (const Models* models : hooks)
    if (models->include_object != nullptr) asked.push_back(models);
  if (asked.empty() && filter.include_names.empty() && filter.exclude_names.empty() && filter.schemas.empty())
    return {};
  return [filter, asked](const DiffObject& object) {
    // A schema is in itself.
    if (is_schema(object) && !includes({.schemas = filter.schemas}, {object.owner.name, object.owner.name}))
      return false;
    if (!includes(filter, object.owner)) return false;
    return std::all_of(asked.begin(), asked.end(),
                       [&](const Models* models) { return models->include_object(compared(object)); });
  };
}

}  // namespace limbeck
