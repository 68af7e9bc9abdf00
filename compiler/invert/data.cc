#include <algorithm>

#include "invert/inversion.h"

namespace limbeck {
namespace {

bool is_constant(const Value& value) {
  return value.kind() == Value::Kind::kText || value.kind() == Value::Kind::kNumber ||
         value.kind() == Value::Kind::kBoolean;
}

// Why the rows cannot be found again by their key; empty where they can.
std::string why_unknown(const BulkInsert& operation, const Table& table) {
  if (!table.primary_key) return "the table has no primary key to find the rows by";
  for (std::string_view name : table.primary_key->columns) {
    const auto place = std::find(operation.columns.begin(), operation.columns.end(), name);
    if (place == operation.columns.end()) return "the rows do not give '" + std::string(name) + "' of the primary key";
    for (const List<Value>& row : operation.rows)
      if (!is_constant(row[static_cast<std::size_t>(place - operation.columns.begin())]))
        return "a row gives '" + std::string(name) + "' of the primary key by an expression";
  }
  return {};
}

}  // namespace

void invert(const Execute& operation, Inversion& inversion) {
  if (operation.reverse.given())
    inversion.add(Execute{operation.reverse, operation.sql});
  else
    inversion.cannot("raw SQL", ".reverse(\"...\")");
}

void invert(const BulkInsert& operation, Inversion& inversion) {
  if (inversion.created_here) return;  // the rows go with their table
  const Table& table = *inversion.before.find_table(operation.table);
  if (const std::string why = why_unknown(operation, table); !why.empty())
    return inversion.cannot("this bulk_insert (" + why + ")", "");
  DeleteRows remove{.table = operation.table, .key = table.primary_key->columns, .rows = {}};
  std::vector<List<Value>> rows;
  for (const List<Value>& row : operation.rows) {
    std::vector<Value> key;
    for (std::string_view name : remove.key) {
      const auto place = std::find(operation.columns.begin(), operation.columns.end(), name);
      key.push_back(row[static_cast<std::size_t>(place - operation.columns.begin())]);
    }
    rows.push_back(List<Value>(key));
  }
  remove.rows = List<List<Value>>(rows);
  inversion.add(remove);
}

void invert(const RunStep& operation, Inversion& inversion) {
  if (operation.reverse.data() != nullptr)
    inversion.add(RunStep{operation.reverse, operation.name});
  else
    inversion.cannot("the data step '" + std::string(operation.name) + "'", ".reverse(\"...\") with another step");
}

void invert(const Allow&, Inversion&) {}

void invert(const DeleteRows&, Inversion&) {}  // derived itself: nothing goes back from it

}  // namespace limbeck
