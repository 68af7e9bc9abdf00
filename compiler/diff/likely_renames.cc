#include "diff/likely_renames.h"

#include <algorithm>
#include <iterator>
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

// Text of another length, a longer integer: what may change in the same breath as the name.
bool are_of_a_kind(const Type& a, const Type& b) {
  const auto family = [](const Type& type) {
    switch (type.kind) {
      case TypeKind::kInteger:
      case TypeKind::kBigInteger:
        return TypeKind::kSmallInteger;
      case TypeKind::kText:
      case TypeKind::kUnicode:
      case TypeKind::kUnicodeText:
        return TypeKind::kString;
      case TypeKind::kFloat:
      case TypeKind::kDouble:
        return TypeKind::kNumeric;
      default:
        return type.kind;
    }
  };
  return family(a) == family(b) && a.name == b.name;
}

// Tables: of the columns of either, at least two in three are called as some of the other.
bool share_columns(const Table& a, const Table& b) {
  std::vector<std::string> shared;
  const std::vector<std::string> of_a = column_words(a), of_b = column_words(b);
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(shared));
  return 3 * shared.size() >= 2 * std::max(of_a.size(), of_b.size());
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
      const Table &before = *from.find_table(old), &after = *to.find_table(name);
      if (before.options.partition_bound != after.options.partition_bound) continue;
      if (!have_same_columns(before, after) &&
          !(share_columns(before, after) && have_similar_names(old.name, name.name)))
        continue;
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
        const Type &a = before->find_column(old)->facets.type, &b = after->find_column(candidate)->facets.type;
        if (!(a == b)) return are_of_a_kind(a, b) && have_similar_names(old, candidate);
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
