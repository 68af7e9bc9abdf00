#include <algorithm>

#include "apply/rename.h"
#include "apply/table_parts.h"
#include "catalog/facts.h"

namespace limbeck {
namespace {

void report_unknown_index(const ObjectName& name, std::string_view verb, Application& application) {
  if (const Table* owner = application.catalog().find_relation_owner(name);
      owner != nullptr && owner->has_constraint(name.name)) {
    application.error(
        "LBK228",
        quoted(name) + " is a constraint of table " + quoted(owner->name) + ", not an index; write " +
            std::string(verb) + "_constraint(" +
            (verb == "drop" ? "\"" + std::string(name.name) + "\", \"" + std::string(owner->name.name) + "\""
                            : "\"" + std::string(owner->name.name) + "\", \"" + std::string(name.name) + "\", ...") +
            ")");
    return;
  }
  std::vector<std::string_view> names;
  const auto tables = application.catalog().tables();
  for (const auto& table : tables)
    if (table->name.schema == name.schema)
      for (const Index& index : table->indexes) names.push_back(index.index_name);
  application.error("LBK203", "no index " + quoted(name) + did_you_mean(name.name, names));
}

const View* find_materialized(Application& application, const ObjectName& name) {
  const View* view = application.catalog().find<View>(name);
  return view != nullptr && view->is_materialized ? view : nullptr;
}

const Index* find_index(const View& view, std::string_view name) {
  for (const Index& index : view.indexes)
    if (index.index_name == name) return &index;
  return nullptr;
}

void take_index(View& view, std::string_view name) {
  std::vector<Index> indexes(view.indexes.begin(), view.indexes.end());
  std::erase_if(indexes, [&](const Index& index) { return index.index_name == name; });
  view.indexes = List<Index>(indexes);
}

// What columns a view has is not known.
bool add_index(Application& application, View& view, Index index) {
  if (index.columns.empty()) {
    application.error("LBK216", index.at, "index " + quoted(index.index_name) + " needs at least one column");
    return false;
  }
  if (!application.check_name("index", index.index_name, index.at)) return false;
  const ObjectName name{view.name.schema, index.index_name};
  if (find_index(view, index.index_name) != nullptr || application.catalog().has_relation(name)) {
    application.error("LBK207", index.at, "the index name " + quoted(name) + " is taken");
    return false;
  }
  std::vector<Index> indexes(view.indexes.begin(), view.indexes.end());
  // By name, so that the order in which they were made is no part of the schema.
  const auto place = std::find_if(indexes.begin(), indexes.end(),
                                  [&](const Index& other) { return other.index_name > index.index_name; });
  indexes.insert(place, index);
  view.indexes = List<Index>(indexes);
  return true;
}

}  // namespace

void apply(const CreateIndex& operation, Application& application) {
  if (const View* view = find_materialized(application, operation.table)) {
    View changed = *view;
    if (operation.if_not_exists && find_index(changed, operation.index.index_name) != nullptr) return;
    if (!add_index(application, changed, operation.index)) return;
    return application.catalog().put(changed);
  }
  const Table* present = application.find_table(operation.table);
  if (present == nullptr) return;
  if (operation.if_not_exists &&
      application.catalog().find_index_owner({operation.table.schema, operation.index.index_name}))
    return;
  Table table = *present;
  add_index(application, table, operation.index);
  application.catalog().put_table(std::move(table));
}

void apply(const DropIndex& operation, Application& application) {
  if (const View* view = application.catalog().find_index_view(operation.index)) {
    View changed = *view;
    take_index(changed, operation.index.name);
    return application.catalog().put(changed);
  }
  if (!operation.table.empty() && application.find_table({operation.index.schema, operation.table}) == nullptr) return;
  const Table* owner = application.catalog().find_index_owner(operation.index);
  if (owner == nullptr) {
    if (!operation.if_exists && !application.doubts(operation.index.name))
      report_unknown_index(operation.index, "drop", application);
    return;
  }
  if (!operation.table.empty() && operation.table != owner->name.name) {
    application
        .error("LBK203", "index " + quoted(operation.index) + " is on table " + quoted(owner->name) + ", not on " +
                             quoted(operation.table))
        .notes.push_back({owner->find_index(operation.index.name)->at, "it is created here"});
    return;
  }
  Table table = *owner;
  std::erase_if(table.indexes, [&](const Index& index) { return index.index_name == operation.index.name; });
  if (!check_still_keys(application, *owner, table, "index", operation.index.name)) return;
  rename_in_options(table.options, operation.index.name, {});
  application.catalog().put_table(std::move(table));
}

void apply(const RenameIndex& operation, Application& application) {
  if (const View* view = application.catalog().find_index_view(operation.index)) {
    View changed = *view;
    Index index = *find_index(changed, operation.index.name);
    take_index(changed, operation.index.name);
    index.index_name = operation.new_name;
    if (!add_index(application, changed, index)) return;
    application.catalog().put(changed);
    return move_facts(application.catalog(), "INDEX", operation.index, {operation.index.schema, operation.new_name});
  }
  const Table* owner = application.catalog().find_index_owner(operation.index);
  if (owner == nullptr) {
    if (!application.doubts(operation.index.name)) report_unknown_index(operation.index, "rename", application);
    return application.doubt(operation.new_name);
  }
  if (operation.index.name == operation.new_name) {
    application.error("LBK217", "index " + quoted(operation.index) + " is renamed to its own name");
    return;
  }
  if (!application.check_relation_name(*owner, "index", operation.new_name, application.at())) return;
  Table table = *owner;
  for (Index& index : table.indexes)
    if (index.index_name == operation.index.name) index.index_name = operation.new_name;
  rename_in_options(table.options, operation.index.name, operation.new_name);
  application.catalog().put_table(std::move(table));
  move_facts(application.catalog(), "INDEX", operation.index, {operation.index.schema, operation.new_name});
}

}  // namespace limbeck
