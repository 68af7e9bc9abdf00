// The one list of dialects.
#include <algorithm>

#include "dialect/dialect.h"
#include "dialect/postgresql/dialect.h"
#include "dialect/sqlite/dialect.h"

namespace limbeck {
namespace {

std::vector<const Dialect*> dialects() { return {&postgresql::dialect(), &sqlite::dialect()}; }

}  // namespace

const Dialect* find_dialect(std::string_view name) {
  for (const Dialect* dialect : dialects())
    if (dialect->name() == name) return dialect;
  return nullptr;
}

std::vector<std::string_view> dialect_names() {
  std::vector<std::string_view> names;
  for (const Dialect* dialect : dialects()) names.push_back(dialect->name());
  return names;
}

SchemaLimits limits_of(const std::vector<std::string>& names) {
  SchemaLimits limits;
  for (const Dialect* dialect : dialects())
    if (names.empty() || std::find(names.begin(), names.end(), dialect->name()) != names.end())
      limits = limits & dialect->limits();
  return limits;
}

}  // namespace limbeck
