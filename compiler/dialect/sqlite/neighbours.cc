#include "dialect/sqlite/neighbours.h"

#include <algorithm>
#include <memory>
#include <variant>

#include "dialect/sqlite/rebuild.h"
#include "dialect/sqlite/render.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

bool is_labelled(const Table& table, const ObjectName& name) {
  return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
    const Type& type = column.facets.type;
    return type.kind == TypeKind::kEnum && ObjectName{type.schema_name, type.name} == name;
  });
}

// Catalogs share the tables that are the same, so two pointers tell.
std::vector<Neighbour> users_of(const ObjectName& type, const Change& change) {
  std::vector<Neighbour> users;
  for (const std::shared_ptr<const Table>& table : change.before.tables()) {
    if (!is_labelled(*table, type)) continue;
    const Table* before = change.before.find_table(table->name);
    const Table* after = change.after.find_table(table->name);
    if (before != after && !(*before == *after)) users.push_back({before, after});
  }
  return users;
}

std::vector<Neighbour> referring_to(const ObjectName& table, const Change& change) {
  std::vector<Neighbour> sources;
  for (const Table* before : change.before.find_referencing(table)) {
    const Table* after = change.after.find_table(before->name);
    if (!(before->name == table) && after != nullptr && after != before && !(*before == *after))
      sources.push_back({before, after});
  }
  return sources;
}

std::vector<ObjectName> lost_views(const Change& change) {
  std::vector<ObjectName> names;
  for (const std::shared_ptr<const View>& view : change.before.all<View>())
    if (change.after.find<View>(view->name) == nullptr) names.push_back(view->name);
  return names;
}

template <class Op>
bool cascades(const Op& op) {
  if constexpr (requires { op.cascade; })
    return op.cascade;
  else
    return false;
}

bool cascades(const Change& change) {
  return std::visit([](const auto& op) { return cascades(op); }, change.operation.body);
}

template <class Op>
std::vector<Neighbour> neighbours(const Op& op, const Change& change) {
  if constexpr (requires { op.table, op.cascade; })
    if (cascades(op)) return referring_to(op.table, change);
  return {};
}

std::vector<Neighbour> neighbours(const AddEnumValue& op, const Change& change) { return users_of(op.name, change); }
std::vector<Neighbour> neighbours(const RenameEnumValue& op, const Change& change) { return users_of(op.name, change); }

}  // namespace

std::vector<Neighbour> neighbours_of(const Change& change) {
  return std::visit([&](const auto& op) { return neighbours(op, change); }, change.operation.body);
}

bool changes_neighbours(const Change& change) {
  return !neighbours_of(change).empty() || (cascades(change) && !lost_views(change).empty());
}

void give_way(Pass& pass) {
  if (!cascades(pass.change)) return;
  for (const ObjectName& view : lost_views(pass.change)) drop_view(view, pass);
  for (const Neighbour& table : neighbours_of(pass.change))
    rebuild_table(*table.before, *table.after, unchanged(*table.before), pass);
}

}  // namespace limbeck::sqlite
