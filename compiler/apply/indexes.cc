#include "apply/table_parts.h"

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

}  // namespace

void apply(const CreateIndex& operation, Application& application) {
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
  application.catalog().put_table(std::move(table));
}

void apply(const RenameIndex& operation, Application& application) {
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
  application.catalog().put_table(std::move(table));
}

}  // namespace limbeck
