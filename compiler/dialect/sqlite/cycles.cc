#include "dialect/sqlite/cycles.h"

#include <algorithm>
#include <variant>

#include "dialect/sqlite/render.h"
#include "dialect/sqlite/runs.h"
#include "dialect/table_change.h"

namespace limbeck::sqlite {
namespace {

// Rows that are written in between may still lack what they refer to; nobody knows what raw SQL and steps do.
bool writes_rows(const Change& change) {
  const OperationBody& body = change.operation.body;
  return std::holds_alternative<BulkInsert>(body) || std::holds_alternative<DeleteRows>(body) ||
         std::holds_alternative<Execute>(body) || std::holds_alternative<RunStep>(body);
}

// The end of the run that made the table as it is right before `closing`, with nothing in between that could tell.
Change* find_creation(std::vector<Change>& changes, const Table& table) {
  Change* creation = nullptr;
  for (const Run& run : runs_of(changes)) {
    const Change& last = run.changes.back();
    if (std::any_of(run.changes.begin(), run.changes.end(), writes_rows)) creation = nullptr;
    if (way_of(run.changes.front()) != Way::kCreate) continue;
    if (*table_change(last).after == table) creation = &changes[static_cast<std::size_t>(&last - changes.data())];
  }
  return creation;
}

// Whether the key that `closing` adds is now made together with its table.
bool is_closed_early(const Change& closing, std::vector<Change>& earlier) {
  const auto* op = std::get_if<CreateForeignKey>(&closing.operation.body);
  if (op == nullptr || !op->closes_cycle || closing.operation.declared) return false;
  Change* creation = find_creation(earlier, *table_change(closing).before);
  if (creation == nullptr) return false;
  creation->after.put_table(*table_change(closing).after);
  return true;
}

bool drops_table_or_key(const Change& change) {
  return std::holds_alternative<DropTable>(change.operation.body) ||
         std::holds_alternative<DropConstraint>(change.operation.body);
}

// Whether the table goes next, but for operations of the same kind.
bool is_dropped(const ObjectName& table, std::span<const Change> next) {
  for (const Change& change : next) {
    if (change.operation.declared || !drops_table_or_key(change)) return false;
    const auto* drop = std::get_if<DropTable>(&change.operation.body);
    if (drop != nullptr && drop->table == table) return true;
  }
  return false;
}

bool has_key(const Table& table, std::string_view name) {
  return std::any_of(table.foreign_keys.begin(), table.foreign_keys.end(),
                     [&](const ForeignKey& key) { return key.constraint_name == name; });
}

// Whether it drops a foreign key of a table that goes as well.
bool goes_with_table(const Change& change, std::span<const Change> next) {
  const auto* op = std::get_if<DropConstraint>(&change.operation.body);
  if (op == nullptr || op->cascade || change.operation.declared) return false;
  const Table* table = table_change(change).before;
  return table != nullptr && has_key(*table, op->name) && is_dropped(op->table, next);
}

}  // namespace

WithoutCycles without_cycles(std::span<const Change> changes) {
  WithoutCycles result;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (is_closed_early(changes[i], result.changes)) continue;
    if (goes_with_table(changes[i], changes.subspan(i + 1)))
      result.leaves_keys = true;
    else
      result.changes.push_back(changes[i]);
  }
  return result;
}

}  // namespace limbeck::sqlite
