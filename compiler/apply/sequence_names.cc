// What the sequence of a serial or identity column is called. The server looks for a free name before it begins with
// the statement: it sees what was there then, and nothing of what the statement itself makes.
#include <algorithm>
#include <set>

#include "apply/table_parts.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

// A key or index with an explicit name is made after the sequence, which has the name by then.
void check_own_relations(Application& application, const Table& table, const Column::Facets& column) {
  const std::string sequence = sequence_of(table.name, column);
  Table others = table;
  others.columns.clear();
  if (!others.has_relation(sequence)) return;
  application.error("LBK207", column.at,
                    "column " + quoted(column.name) + " of table " + quoted(table.name) +
                        " takes its numbers from sequence " + quoted(sequence) +
                        ", and an index or key of the table has that name; give that one another name");
}

}  // namespace

void name_sequences(Application& application, Table& table) {
  const Table* before = application.catalog().find_table(table.name);
  std::vector<Column::Facets*> begun;
  for (Column& column : table.columns) {
    const Column* old = before == nullptr ? nullptr : before->find_column(column.facets.name);
    if (numbers_itself(column.facets) && (old == nullptr || !numbers_itself(old->facets)))
      begun.push_back(&column.facets);
  }
  std::set<std::string_view> given;  // by an operation that brings columns back
  for (const Column::Facets* column : begun) given.insert(column->sequence);
  const auto is_taken = [&](std::string_view name) {
    return given.count(name) > 0 || application.catalog().has_relation({table.name.schema, name});
  };
  for (Column::Facets* column : begun) {
    std::string_view name = column->sequence;
    if (name.empty()) name = choose_name(table.name.name, column->name, "seq", is_taken);
    given.insert(name);
    column->sequence = name == default_sequence_name(table.name.name, column->name) ? std::string_view() : name;
    check_own_relations(application, table, *column);
  }
}

}  // namespace limbeck
