#include "apply/table_parts.h"

namespace limbeck {
namespace {

// Required columns that the rows leave out: certain to fail.
void check_left_out(const BulkInsert& operation, const Table& table, Application& application) {
  for (const Column& column : application.catalog().columns_of(table)) {
    const Column::Facets& facets = column.facets;
    const bool has_value = facets.server_default.given() || facets.identity != nullptr ||
                           facets.computed.data() != nullptr || facets.autoincrement == Choice::kYes;
    if (facets.not_null != Choice::kYes || has_value || contains(operation.columns, facets.name)) continue;
    if (application.doubts(facets.name) || application.doubts(table.name.name)) continue;
    application
        .error("LBK224", "the rows have no value for column " + quoted(facets.name) + " of table " +
                             quoted(table.name) + ", which is not null and has no default")
        .notes.push_back({facets.at, "column " + quoted(facets.name) + " is added here"});
  }
}

void check_columns_take_values(const BulkInsert& operation, const Table& table, Application& application) {
  for (std::size_t i = 0; i < operation.columns.size(); ++i) {
    const Column::Facets& column = application.catalog().find_column(table, operation.columns[i])->facets;
    if (column.computed.data() != nullptr)
      application.error("LBK224", "column " + quoted(column.name) + " is computed and takes no values");
    for (const List<Value>& row : operation.rows)
      if (column.not_null == Choice::kYes && row.size() > i && row[i].kind() == Value::Kind::kNull) {
        application.error("LBK224", "column " + quoted(column.name) + " of table " + quoted(table.name) +
                                        " is not null, but a row has null for it");
        break;
      }
  }
}

}  // namespace

void apply(const Execute&, Application&) {}

void apply(const BulkInsert& operation, Application& application) {
  const Table* table = application.find_table(operation.table);
  if (operation.rows.empty())
    application.error("LBK216", "bulk_insert into " + quoted(operation.table) + " needs at least one row");
  for (std::size_t i = 0; i < operation.rows.size(); ++i) {
    if (operation.rows[i].size() == operation.columns.size()) continue;
    application.error("LBK224", "row " + std::to_string(i + 1) + " has " + std::to_string(operation.rows[i].size()) +
                                    " values for " + std::to_string(operation.columns.size()) + " columns");
  }
  if (table == nullptr || !check_columns(application, *table, operation.columns, "bulk_insert", application.at()))
    return;
  check_columns_take_values(operation, *table, application);
  check_left_out(operation, *table, application);
}

void apply(const DeleteRows&, Application&) {}

// Whether there is such a step is known where the application's sources are read.
void apply(const RunStep& operation, Application& application) {
  if (operation.name.empty()) application.error("LBK216", "run needs the name of a step");
}

void apply(const Allow&, Application&) {}

}  // namespace limbeck
