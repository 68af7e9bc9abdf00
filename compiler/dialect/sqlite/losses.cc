#include "dialect/sqlite/losses.h"

#include <variant>

#include "dialect/pass.h"

namespace limbeck::sqlite {

std::string Losses::lost(const Change& change) {
  const OperationBody& operation = change.operation.body;
  const Catalog& before = change.before;
  if (const auto* create = std::get_if<CreateTable>(&operation)) {
    if (before.find_table(create->table) == nullptr) made_here_.insert(display(create->table));
  } else if (const auto* rename = std::get_if<RenameTable>(&operation)) {
    if (made_here_.erase(display(rename->table)) != 0) made_here_.insert(std::string(rename->new_name));
  } else if (const auto* drop = std::get_if<DropTable>(&operation)) {
    if (made_here_.erase(display(drop->table)) == 0 && before.find_table(drop->table) != nullptr)
      return "table " + display(drop->table);
  } else if (const auto* column = std::get_if<DropColumn>(&operation)) {
    const Table* table = before.find_table(column->table);
    if (made_here_.count(display(column->table)) == 0 && table != nullptr && table->find_column(column->column))
      return "column " + display(column->table, column->column);
  } else if (const auto* rows = std::get_if<DeleteRows>(&operation)) {
    if (made_here_.count(display(rows->table)) == 0) return "rows of " + display(rows->table);
  }
  return {};
}

void Losses::note(std::span<const Change> changes, std::size_t first, RenderedScript& script) {
  std::string all;
  for (const Change& change : changes) {
    if (change.operation.declared) continue;
    const std::string one = lost(change);
    if (!one.empty()) all += (all.empty() ? "" : ", ") + one;
  }
  if (all.empty() || first == script.statements.size()) return;
  std::size_t at = first;  // of a rebuild, where the old table goes
  for (std::size_t i = first; i < script.statements.size(); ++i)
    if (script.statements[i].sql.starts_with("DROP TABLE")) at = i;
  script.statements[at].destroys = all;
}

}  // namespace limbeck::sqlite
