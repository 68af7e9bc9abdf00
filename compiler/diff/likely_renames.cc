#include "diff/likely_renames.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "diagnostics/diagnostics.h"

namespace limbeck {
namespace {

std::vector<std::string> column_words(const Table& table) {
  std::vector<std::string> words;
  for (const Column& column : table.columns) words.push_back(std::string(column.facets.name));
  std::sort(words.begin(), words.end());
  return words;
}

// Of what all three columns or more are called the same, or all are and there are fewer.
bool have_same_columns(const Table& a, const Table& b) {
  return !a.columns.empty() && a.columns.size() == b.columns.size() && column_words(a) == column_words(b);
}

std::size_t place_of(const Table& table, std::string_view column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].facets.name == column) return i;
  return table.columns.size();
}

bool have_similar_names(std::string_view a, std::string_view b) {
  if (a.size() < 3 || b.size() < 3) return false;
  if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos) return true;
  return !did_you_mean(a, {b}).empty();
}

}  // namespace

std::vector<LikelyRename> find_likely_renames(const DiffPlan& plan) {
  std::vector<LikelyRename> renames;
  std::map<ObjectName, std::pair<std::vector<std::string_view>, std::vector<std::string_view>>> columns;
  std::vector<ObjectName> gone, made;
  for (const Item& item : plan.items()) {
    if (item.fate != Fate::kGoes && item.fate != Fate::kComes) continue;
    if (item.key.kind == ThingKind::kTable) (item.fate == Fate::kGoes ? gone : made).push_back(item.key.name);
    if (item.key.kind != ThingKind::kColumn) continue;
    auto& [going, coming] = columns[item.key.name];
    (item.fate == Fate::kGoes ? going : coming).push_back(item.key.part);
  }
  const Catalog &from = plan.from().catalog(), &to = plan.to().catalog();
  std::set<ObjectName> taken;
  for (const ObjectName& old : gone)
    for (const ObjectName& name : made) {
      if (name.schema != old.schema || taken.count(name) > 0) continue;
      if (!have_same_columns(*from.find_table(old), *to.find_table(name))) continue;
      taken.insert(name);
      renames.push_back({.table = old, .new_name = name.name});
      break;
    }
  for (auto& [name, lists] : columns) {
    const Table *before = from.find_table(name), *after = to.find_table(name);
    if (before == nullptr || after == nullptr) continue;
    auto& [going, coming] = lists;
    for (std::string_view old : going) {
      const auto is_likely = [&](std::string_view candidate) {
        if (!(before->find_column(old)->facets.type == after->find_column(candidate)->facets.type)) return false;
        return place_of(*before, old) == place_of(*after, candidate) || have_similar_names(old, candidate) ||
               (going.size() == 1 && coming.size() == 1);
      };
      const auto found = std::find_if(coming.begin(), coming.end(), is_likely);
      if (found == coming.end()) continue;
      renames.push_back({.table = name, .column = old, .new_name = *found});
      coming.erase(found);
    }
  }
  return renames;
}

}  // namespace limbeck
