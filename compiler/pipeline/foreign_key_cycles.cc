#include "pipeline/foreign_key_cycles.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "catalog/keys.h"

namespace limbeck {
namespace {

// What .references on a column asks for; nothing where it is written wrongly, which is reported where it is applied.
std::optional<ForeignKey> key_of(const Column::Facets& column) {
  const std::size_t dot = column.references.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == column.references.size()) return std::nullopt;
  ForeignKey key;
  key.constraint_name = column.constraint_name;
  key.columns = {column.name};
  key.referent = parse_object_name(column.references.substr(0, dot));
  key.referent_columns = {column.references.substr(dot + 1)};
  key.options = column.reference;
  key.at = column.at;
  return key;
}

// A column that refers does not number itself, also when its key comes later.
void refer_later(Column::Facets& column) {
  if (column.autoincrement == Choice::kNotGiven && !column.type.serial) column.autoincrement = Choice::kNo;
}

Column without_reference(Column column) {
  column.facets.references = column.facets.constraint_name = {};
  column.facets.reference = {};
  refer_later(column.facets);
  return column;
}

class LateKeys {
 public:
  explicit LateKeys(const std::vector<Operation>& operations) : operations_(operations) {
    for (const Operation& operation : operations)
      if (const auto* create = std::get_if<CreateTable>(&operation.body)) ++to_come_[create->table];
  }

  std::vector<Operation> run() {
    for (const Operation& operation : operations_) {
      result_.push_back(operation);
      auto* create = std::get_if<CreateTable>(&result_.back().body);
      if (create == nullptr) continue;
      const ObjectName name = create->table;
      made_.insert(name);
      if (--to_come_[name] == 0) to_come_.erase(name);
      take_out(*create, operation);
      std::vector<Operation>& waiting = waiting_[name];
      result_.insert(result_.end(), waiting.begin(), waiting.end());
      waiting.clear();
    }
    return std::move(result_);
  }

 private:
  bool is_late(const ObjectName& referent) const { return made_.count(referent) == 0 && to_come_.count(referent) > 0; }

  void take_out(CreateTable& create, const Operation& operation) {
    const auto wait = [&](const ForeignKey& key) {
      Operation late = operation;
      late.body = CreateForeignKey{create.table, key, true};
      if (key.at.line > 0) late.at = key.at;
      waiting_[key.referent].push_back(late);
    };
    std::vector<Column> columns(create.columns.begin(), create.columns.end());
    std::vector<ForeignKey> kept;
    for (const ForeignKey& key : create.foreign_keys) {
      if (!is_late(key.referent)) {
        kept.push_back(key);
        continue;
      }
      wait(key);
      for (Column& column : columns)
        if (contains(key.columns, column.facets.name)) refer_later(column.facets);
    }
    bool changed = kept.size() < create.foreign_keys.size();
    if (changed) create.foreign_keys = List<ForeignKey>(kept);
    for (Column& column : columns) {
      const std::optional<ForeignKey> key = key_of(column.facets);
      if (!key || !is_late(key->referent)) continue;
      wait(*key);
      column = without_reference(column);
      changed = true;
    }
    if (changed) create.columns = List<Column>(columns);
  }

  const std::vector<Operation>& operations_;
  std::vector<Operation> result_;
  std::map<ObjectName, int> to_come_;  // how many create_table of that name follow
  std::set<ObjectName> made_;
  std::map<ObjectName, std::vector<Operation>> waiting_;
};

bool drops(const Operation& operation, const ObjectName& table) {
  const auto* drop = std::get_if<DropTable>(&operation.body);
  return drop != nullptr && drop->table == table;
}

}  // namespace

std::vector<Operation> create_closing_keys_late(const std::vector<Operation>& operations) {
  return LateKeys(operations).run();
}

std::vector<Operation> drop_closing_keys(const Operation& drop, std::span<const Operation> rest,
                                         const Catalog& catalog) {
  std::vector<Operation> operations;
  const auto* body = std::get_if<DropTable>(&drop.body);
  if (body == nullptr || body->cascade) return operations;
  for (const Table* source : catalog.find_referencing(body->table)) {
    if (source->name == body->table) continue;
    if (std::none_of(rest.begin(), rest.end(), [&](const Operation& later) { return drops(later, source->name); }))
      continue;
    for (const ForeignKey& key : source->foreign_keys) {
      if (!(key.referent == body->table)) continue;
      Operation& operation = operations.emplace_back(drop);
      operation.body = DropConstraint{source->name, key.constraint_name};
    }
  }
  return operations;
}

}  // namespace limbeck
