#include "invert/invert.h"

#include <algorithm>
#include <map>
#include <set>

#include "dialect/table_change.h"
#include "invert/inversion.h"

namespace limbeck {
namespace {

const ObjectName* table_of(const Operation& operation) {
  if (const auto* insert = std::get_if<BulkInsert>(&operation.body)) return &insert->table;
  return nullptr;
}

// The names of tables that the revision has made so far, followed through renames.
void follow(const Operation& operation, std::set<ObjectName>& created) {
  if (const auto* create = std::get_if<CreateTable>(&operation.body)) created.insert(create->table);
  if (const auto* drop = std::get_if<DropTable>(&operation.body)) created.erase(drop->table);
  if (const auto* rename = std::get_if<RenameTable>(&operation.body))
    if (created.erase(rename->table) > 0) created.insert({rename->table.schema, rename->new_name});
}

// A temporary table is gone when the revision is: nothing of it is left to undo.
bool is_about_temporary(const Change& change) {
  const TableChange tables = table_change(change);
  return (tables.before != nullptr && tables.before->options.temporary) ||
         (tables.after != nullptr && tables.after->options.temporary);
}

// A foreign key that is made behind its table because their referents refer back.
void mark_closing_keys(std::vector<Operation>& operations) {
  std::map<ObjectName, std::size_t> created;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    if (const auto* create = std::get_if<CreateTable>(&operations[i].body)) created.emplace(create->table, i);
    auto* key = std::get_if<CreateForeignKey>(&operations[i].body);
    if (key == nullptr) continue;
    const auto source = created.find(key->table), referent = created.find(key->constraint.referent);
    if (source != created.end() && referent != created.end() && source->second < referent->second)
      key->closes_cycle = true;
  }
}

}  // namespace

void Inversion::cannot(const std::string& what, const std::string& instead) {
  sink_.error("LBK222", operation_.at,
              what + " cannot be undone by itself; write " + instead + (instead.empty() ? "" : ", or ") +
                  ".downgrade, or say .downgrade = irreversible(\"why\")");
}

std::vector<Operation> derive_downgrade(std::span<const Change> upgrade, DiagnosticSink& sink) {
  std::vector<std::vector<Operation>> backward;
  std::set<ObjectName> created;
  std::size_t text = 0;  // the raw SQL whose declared effects these are
  for (const Change& change : upgrade) {
    const ObjectName* table = table_of(change.operation);
    Inversion inversion(upgrade.front().before, change, table != nullptr && created.count(*table) > 0, sink);
    if (!is_about_temporary(change))
      std::visit([&](const auto& body) { invert(body, inversion); }, change.operation.body);
    // Effects follow their text in both directions.
    const bool is_text = std::holds_alternative<Execute>(change.operation.body) && !change.operation.declared;
    if (is_text) text = backward.size();
    const auto place =
        change.operation.declared ? backward.begin() + static_cast<std::ptrdiff_t>(text++) : backward.end();
    backward.insert(place, std::move(inversion.operations));
    follow(change.operation, created);
  }
  std::vector<Operation> downgrade;
  for (auto step = backward.rbegin(); step != backward.rend(); ++step)
    downgrade.insert(downgrade.end(), step->begin(), step->end());
  mark_closing_keys(downgrade);
  return downgrade;
}

}  // namespace limbeck
