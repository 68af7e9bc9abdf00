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

bool check_partitioned_options(Application& application, const Table& table) {
  const TableOptions& options = table.options;
  if (options.partition_by.empty()) return true;
  bool fine = true;
  const auto refuse = [&](bool is_given, const char* why) {
    if (is_given) application.error("LBK219", "table " + quoted(table.name) + " is partitioned and has no " + why);
    fine = fine && !is_given;
  };
  refuse(!options.parameters.empty(), "storage parameters; give them to its partitions");
  refuse(options.unlogged, "rows of its own; make its partitions .unlogged()");
  refuse(!options.cluster_on.empty(), "order of its own; let its partitions .cluster_on");
  return fine;
}

}  // namespace limbeck
