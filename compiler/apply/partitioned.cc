#include "apply/partitioned.h"

#include "catalog/expression.h"
#include "catalog/keys.h"

namespace limbeck {
namespace {

struct Partitioning {
  std::vector<std::string> columns;
  bool has_expression = false;
};

// Of "RANGE (at, lower(name))": each part between commas begins with a column, or is an expression.
Partitioning partitioning_of(const Table& table) {
  Partitioning result;
  int depth = 0;
  bool begins = false;
  for (const ExpressionToken& token : tokenize_expression(table.options.partition_by)) {
    if (token.text == "(") {
      if (++depth > 1) result.has_expression = true;
      begins = depth == 1;
      continue;
    }
    if (token.text == ")") --depth;
    if (begins && token.kind == ExpressionToken::Kind::kIdentifier) result.columns.push_back(token.name);
    begins = depth == 1 && token.text == ",";
  }
  return result;
}

}  // namespace

bool check_partition_key(Application& application, const Table& table, const List<std::string_view>& columns,
                         const std::string& what, SourcePosition at) {
  const Partitioning partitioning = partitioning_of(table);
  if (partitioning.has_expression) {
    application.error("LBK244", at,
                      what + " cannot be: table " + quoted(table.name) +
                          " is partitioned by an expression; give each partition its own");
    return false;
  }
  for (const std::string& column : partitioning.columns) {
    if (contains(columns, column)) continue;
    application.error("LBK244", at,
                      what + " lacks the column " + quoted(column) + ", by which table " + quoted(table.name) +
                          " is partitioned; add it, or give each partition its own");
    return false;
  }
  return true;
}

void check_partitioned_options(Application& application, const Table& table) {
  const TableOptions& options = table.options;
  if (options.partition_by.empty()) return;
  if (!options.parameters.empty())
    application.error("LBK219", "table " + quoted(table.name) +
                                    " is partitioned and has no storage parameters; give them to its partitions");
  if (options.unlogged)
    application.error("LBK219", "table " + quoted(table.name) +
                                    " is partitioned and has no rows of its own; make its partitions .unlogged()");
  if (!options.cluster_on.empty())
    application.error("LBK219", "table " + quoted(table.name) +
                                    " is partitioned and has no order of its own; let its partitions .cluster_on");
}

}  // namespace limbeck
