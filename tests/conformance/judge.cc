#include "judge.h"

#include <map>
#include <set>
#include <vector>

#include "fmt/format.h"

namespace limbeck::conformance {
namespace {

using Json = nlohmann::json;
using Difference = std::optional<std::string>;
using Ids = std::vector<std::string>;

Difference compare(std::string_view what, const Json& expected, const Json& got) {
  if (expected == got) return std::nullopt;
  return fmt::format("{}: expected {}, got {}", what, expected.dump(), got.dump());
}

Ids names_of(const Json& order) {
  if (order.contains("revs")) return order.at("revs").get<Ids>();
  Ids names;
  for (const Json& step : order.at("steps")) names.push_back(step.at("rev").get<std::string>());
  return names;
}

Difference compare_any_order(const Json& expected, const Json& got) {
  const Ids wanted = names_of(expected), names = names_of(got);
  if (auto differs = compare("set", std::multiset<std::string>(wanted.begin(), wanted.end()),
                             std::multiset<std::string>(names.begin(), names.end())))
    return differs;
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < names.size(); ++i) place[names[i]] = i;
  for (const Json& constraint : expected.at("constraints")) {
    const auto first = constraint.at(0).get<std::string>(), then = constraint.at(1).get<std::string>();
    if (place.at(first) > place.at(then))
      return fmt::format("order: expected {} before {}, got {}", first, then, Json(names).dump());
  }
  return std::nullopt;
}

// Which rows are gone, and which are new.
Json net_effect(const Json& rows) {
  std::multiset<std::string> gone, come;
  for (const Json& row : rows.at("delete")) gone.insert(row.get<std::string>());
  for (const Json& row : rows.at("insert")) come.insert(row.get<std::string>());
  for (const Json& row : rows.at("update")) {
    gone.insert(row.at(0).get<std::string>());
    come.insert(row.at(1).get<std::string>());
  }
  return {{"gone", gone}, {"new", come}};
}

Difference compare_rows(const Json& expected, const Json& got) {
  const std::string what = "rows of " + expected.at("rev").get<std::string>();
  if (expected.value("rows_any_split", false))
    return compare(what, net_effect(expected.at("rows")), net_effect(got.at("rows")));
  return compare(what, expected.at("rows"), got.at("rows"));
}

Difference compare_order(const Json& expected, const Json& got) {
  if (expected.at("order") == "any-topological") return compare_any_order(expected, got);
  if (auto differs = compare("order", names_of(expected), names_of(got))) return differs;
  if (!expected.contains("steps")) return std::nullopt;
  for (std::size_t i = 0; i < expected.at("steps").size(); ++i) {
    if (auto differs = compare_rows(expected.at("steps")[i], got.at("steps")[i])) return differs;
  }
  return std::nullopt;
}

}  // namespace

Difference difference(const Json& expected, const Json& answer) {
  const std::string kind = expected.value("error_kind", ""), got = answer.value("error_kind", "");
  if (kind != got) {
    return fmt::format(
        "expected {}, got {}", kind.empty() ? "no error" : kind,
        got.empty() ? "no error: " + answer.dump().substr(0, 200) : got + " (" + answer.value("message", "") + ")");
  }
  if (!kind.empty()) return std::nullopt;
  if (expected.contains("order")) {
    if (auto differs = compare_order(expected, answer)) return differs;
  } else if (expected.contains("revs")) {
    if (auto differs = compare("revs", expected.at("revs"), answer.at("revs"))) return differs;
  }
  for (const char* key :
       {"heads", "effective_heads", "bases", "effective_bases", "branch_points", "merge_points", "rows"}) {
    if (!expected.contains(key)) continue;
    if (auto differs = compare(key, expected.at(key), answer.at(key))) return differs;
  }
  if (expected.contains("history")) return compare_order(expected.at("history"), answer.at("history"));
  return std::nullopt;
}

}  // namespace limbeck::conformance
