#include "apply/partitioned.h"
#include "apply/table_parts.h"
#include "catalog/names.h"

namespace limbeck {
namespace {

bool check_index_columns(Application& application, const Table& table, const Index& index) {
  const std::string what = index.index_name.empty() ? "an index" : "index " + quoted(index.index_name);
  if (index.columns.empty()) {
    application.error("LBK216", index.at, what + " needs at least one column");
    return false;
  }
  bool fine = true;
  for (const IndexColumn& column : index.columns)
    if (!column.column.empty() || column.expression.text.empty())
      fine = application.find_column(table, column.column, index.at) != nullptr && fine;
  for (std::string_view column : index.included)
    fine = application.find_column(table, column, index.at) != nullptr && fine;
  return fine && (!index.is_unique || check_partition_key(application, table, parts_of(index).columns, what, index.at));
}

bool settle_index_name(Application& application, const Table& table, Index& index) {
  const std::string_view first = index.columns[0].column;
  const bool has_name = !index.index_name.empty() || !first.empty();
  if (has_name && !application.name_by_convention("ix", parts_of(index), table, index.index_name, index.at))
    return false;
  if (!index.index_name.empty()) return application.check_relation_name(table, "index", index.index_name, index.at);
  if (first.empty()) {
    application.error("LBK221", index.at, "an index over an expression has no name of its own; give it one");
    return false;
  }
  index.index_name = copy_text(default_index_name(table.name.schema, table.name.name, first));
  return application.check_relation_name(table, "index", index.index_name, index.at);
}

}  // namespace

NamingConvention::Parts parts_of(const Index& index) {
  NamingConvention::Parts parts;
  for (const IndexColumn& column : index.columns)
    if (!column.column.empty()) parts.columns.push_back(column.column);
  return parts;
}

void add_index(Application& application, Table& table, Index index) {
  if (check_index_columns(application, table, index) && settle_index_name(application, table, index))
    table.indexes.push_back(index);
  else
    application.doubt(index.index_name);
}

}  // namespace limbeck
