#include "diff/renames.h"

#include <algorithm>
#include <string>

#include "apply/apply.h"

namespace limbeck {
namespace {

class Renaming {
 public:
  Renaming(const Catalog& from, const Catalog& to, std::vector<Operation>& operations)
      : state_{from, {}}, to_(to), operations_(operations) {}

  void carry_out(const Rename& rename) {
    const Table* table = state_.catalog.find_table(rename.table);
    if (table == nullptr || rename.new_name.empty()) return;
    if (rename.column.empty()) {
      const ObjectName renamed{rename.table.schema, rename.new_name};
      if (state_.catalog.has_relation(renamed)) return;
      add(RenameTable{rename.table, rename.new_name});
      tables_.push_back({rename.table, renamed});
    } else if (table->find_column(rename.column) != nullptr && table->find_column(rename.new_name) == nullptr) {
      add(RenameColumn{rename.table, rename.column, rename.new_name});
    }
  }

  // The name of a table may have changed by an earlier rename.
  Rename with_new_table(Rename rename) const {
    for (const auto& [before, after] : tables_)
      if (rename.table == before && !rename.column.empty() && state_.catalog.find_table(before) == nullptr)
        rename.table = after;
    return rename;
  }

  // Constraints and indexes that differ in nothing but the name.
  void rename_parts() {
    for (const auto& wanted : to_.tables()) {
      const Table* present = state_.catalog.find_table(wanted->name);
      if (present == nullptr) continue;
      const Table table = *present;
      if (table.primary_key && wanted->primary_key) rename_constraint(table, *table.primary_key, *wanted->primary_key);
      rename_list(table, table.uniques, wanted->uniques);
      rename_list(table, table.checks, wanted->checks);
      rename_list(table, table.foreign_keys, wanted->foreign_keys);
      rename_list(table, table.excludes, wanted->excludes);
      for (const Index& index : table.indexes) {
        if (wanted->find_index(index.index_name) != nullptr) continue;
        for (Index other : wanted->indexes) {
          if (table.find_index(other.index_name) != nullptr) continue;
          const std::string_view name = std::exchange(other.index_name, index.index_name);
          other.at = index.at;
          if (!(other == index) || state_.catalog.has_relation({table.name.schema, name})) continue;
          add(RenameIndex{{table.name.schema, index.index_name}, name});
          break;
        }
      }
    }
  }

  const Catalog& catalog() const { return state_.catalog; }

 private:
  template <class Constraint>
  void rename_list(const Table& table, const std::vector<Constraint>& present, const std::vector<Constraint>& wanted) {
    const auto has = [](const std::vector<Constraint>& list, std::string_view name) {
      return std::any_of(list.begin(), list.end(), [&](const Constraint& c) { return c.constraint_name == name; });
    };
    for (const Constraint& own : present) {
      if (has(wanted, own.constraint_name)) continue;
      for (const Constraint& other : wanted)
        if (!has(present, other.constraint_name) && rename_constraint(table, own, other)) break;
    }
  }

  template <class Constraint>
  bool rename_constraint(const Table& table, const Constraint& own, Constraint wanted) {
    const std::string_view name = wanted.constraint_name;
    if (own.constraint_name == name || name.empty() || own.constraint_name.empty()) return false;
    wanted.constraint_name = own.constraint_name;
    wanted.at = own.at;
    if (!(wanted == own) || state_.catalog.find_table(table.name)->has_constraint(name)) return false;
    add(RenameConstraint{table.name, own.constraint_name, name});
    return true;
  }

  template <class Body>
  void add(const Body& body) {
    DiagnosticSink sink;
    State after = state_;
    const Operation operation{.body = body, .at = {}};
    apply(operation, after, sink);
    if (sink.error_count() > 0) return;
    state_ = after;
    operations_.push_back(operation);
  }

  State state_;
  const Catalog& to_;
  std::vector<Operation>& operations_;
  std::vector<std::pair<ObjectName, ObjectName>> tables_;
};

}  // namespace

Catalog carry_out_renames(const Catalog& from, const Catalog& to, const std::vector<Rename>& renames,
                          std::vector<Operation>& operations) {
  Renaming renaming(from, to, operations);
  for (const Rename& rename : renames)
    if (rename.column.empty()) renaming.carry_out(rename);
  for (const Rename& rename : renames)
    if (!rename.column.empty()) renaming.carry_out(renaming.with_new_table(rename));
  renaming.rename_parts();
  return renaming.catalog();
}

}  // namespace limbeck
