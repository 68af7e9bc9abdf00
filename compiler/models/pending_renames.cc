#include "models/pending_renames.h"

#include <algorithm>
#include <string>

#include "catalog/display.h"

namespace limbeck {
namespace {

class PendingRenames {
 public:
  PendingRenames(const DefinedModels& models, const Catalog& from, DiagnosticSink& sink)
      : models_(models), from_(from), sink_(sink) {}

  std::vector<Rename> run() {
    for (const FormerName& name : models_.former_names)
      if (name.column.empty()) rename_table(name);
    for (const FormerName& name : models_.former_names)
      if (!name.column.empty()) rename_column(name);
    return std::move(renames_);
  }

 private:
  void rename_table(const FormerName& name) {
    if (from_.find_table(name.table) != nullptr) return;
    if (from_.find_table(name.former) == nullptr) return suspect(name, tables());
    if (models_.schema.find_table(name.former) != nullptr) return contradict(name);
    if (name.former.schema != name.table.schema) {
      sink_.error("LBK219", name.at,
                  "table '" + display(name.table) + "' cannot be renamed from '" + display(name.former) +
                      "', which is in another schema; move it there in a migration of your own: ALTER TABLE ... SET "
                      "SCHEMA");
      return;
    }
    renames_.push_back({name.former, {}, name.table.name});
  }

  void rename_column(const FormerName& name) {
    const Table* table = from_.find_table(former_of(name.table));
    const std::string_view former = name.former.name;
    if (table == nullptr || table->find_column(name.column) != nullptr) return;
    if (table->find_column(former) == nullptr) return suspect(name, columns(*table));
    const Table* wanted = models_.schema.find_table(name.table);
    if (wanted != nullptr && wanted->find_column(former) != nullptr) return contradict(name);
    renames_.push_back({table->name, former, name.column});
  }

  // What a table of the models is called in the schema that there is.
  ObjectName former_of(const ObjectName& table) const {
    for (const Rename& rename : renames_)
      if (rename.column.empty() && rename.table.schema == table.schema && rename.new_name == table.name)
        return rename.table;
    return table;
  }

  std::vector<std::string_view> tables() const {
    std::vector<std::string_view> names;
    for (const auto& table : from_.tables()) names.push_back(table->name.name);
    return names;
  }
  static std::vector<std::string_view> columns(const Table& table) {
    std::vector<std::string_view> names;
    for (const Column& column : table.columns) names.push_back(column.facets.name);
    return names;
  }

  static std::string what(const FormerName& name) {
    return name.column.empty() ? "table '" + display(name.table) + "'"
                               : "column '" + display(name.table, name.column) + "'";
  }

  void suspect(const FormerName& name, const std::vector<std::string_view>& candidates) {
    const std::string hint = did_you_mean(name.former.name, candidates);
    if (hint.empty()) return;
    sink_.warning("LBK242", name.at,
                  what(name) + " is said to be renamed from '" + display(name.former) +
                      "', but the migrations make nothing of that name" + hint);
  }

  void contradict(const FormerName& name) {
    sink_.error("LBK219", name.at,
                what(name) + " is said to be renamed from '" + display(name.former) +
                    "', which the models have, too; remove one of them");
  }

  const DefinedModels& models_;
  const Catalog& from_;
  DiagnosticSink& sink_;
  std::vector<Rename> renames_;
};

}  // namespace

std::vector<Rename> pending_renames(const DefinedModels& models, const Catalog& from, DiagnosticSink& sink) {
  return PendingRenames(models, from, sink).run();
}

}  // namespace limbeck
