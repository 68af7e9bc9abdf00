#include "dialect/table_change.h"

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace limbeck {
namespace {

TableChange change_of(const RenameTable& op, const Change& change) {
  return {change.before.find_table(op.table), change.after.find_table({op.table.schema, op.new_name})};
}

TableChange change_of(const DropIndex& op, const Change& change) {
  const Table* before = op.table.empty() ? change.before.find_index_owner(op.index)
                                         : change.before.find_table({op.index.schema, op.table});
  return {before, before == nullptr ? nullptr : change.after.find_table(before->name)};
}

TableChange change_of(const RenameIndex& op, const Change& change) {
  const Table* before = change.before.find_index_owner(op.index);
  return {before, before == nullptr ? nullptr : change.after.find_table(before->name)};
}

template <class Op>
TableChange change_of(const Op& op, const Change& change) {
  if constexpr (requires { op.table; })
    return {change.before.find_table(op.table), change.after.find_table(op.table)};
  else
    return {};
}

template <class Item>
std::vector<const Item*> added(const std::vector<Item>& before, const std::vector<Item>& after,
                               std::string_view Item::*name) {
  std::vector<const Item*> result;
  for (const Item& item : after) {
    const auto same = [&](const Item& other) { return other.*name == item.*name; };
    if (std::none_of(before.begin(), before.end(), same)) result.push_back(&item);
  }
  return result;
}

}  // namespace

TableChange table_change(const Change& change) {
  return std::visit([&](const auto& op) { return change_of(op, change); }, change.operation.body);
}

AddedItems added_items(const Table& before, const Table& after) {
  AddedItems items;
  if (after.primary_key && !before.primary_key) items.primary_key = &*after.primary_key;
  items.uniques = added(before.uniques, after.uniques, &Unique::constraint_name);
  items.checks = added(before.checks, after.checks, &Check::constraint_name);
  items.foreign_keys = added(before.foreign_keys, after.foreign_keys, &ForeignKey::constraint_name);
  items.excludes = added(before.excludes, after.excludes, &Exclude::constraint_name);
  items.indexes = added(before.indexes, after.indexes, &Index::index_name);
  return items;
}

AddedItems added_items(const Change& change) {
  const TableChange table = table_change(change);
  return added_items(*table.before, *table.after);
}

}  // namespace limbeck
