#include "invert/invert.h"

#include <set>

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

}  // namespace

void Inversion::cannot(const std::string& what, const std::string& instead) {
  sink_.error("LBK222", at_,
              what + " cannot be undone by itself; write " + instead + (instead.empty() ? "" : ", or ") +
                  ".downgrade, or say .downgrade = irreversible(\"why\")");
}

std::vector<Operation> derive_downgrade(std::span<const Change> upgrade, DiagnosticSink& sink) {
  std::vector<std::vector<Operation>> backward;
  std::set<ObjectName> created;
  for (const Change& change : upgrade) {
    const ObjectName* table = table_of(change.operation);
    Inversion inversion(change.before, change.after, change.operation.at, table != nullptr && created.count(*table) > 0,
                        sink);
    std::visit([&](const auto& body) { invert(body, inversion); }, change.operation.body);
    backward.push_back(std::move(inversion.operations));
    follow(change.operation, created);
  }
  std::vector<Operation> downgrade;
  for (auto step = backward.rbegin(); step != backward.rend(); ++step)
    downgrade.insert(downgrade.end(), step->begin(), step->end());
  return downgrade;
}

}  // namespace limbeck
