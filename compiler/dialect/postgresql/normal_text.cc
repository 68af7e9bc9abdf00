// The normal forms of texts: parsed, and said again from their trees.
#include "dialect/postgresql/normal_form.h"
#include "dialect/postgresql/parse.h"
#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

// The first statement of `sql`; null where it cannot be read.
Tree statement_of(const std::string& sql) {
  const ParseResult parsed = parse(sql);
  if (!parsed.ok()) return {};
  Tree tree = Tree::parse(parsed.tree, nullptr, false);
  if (tree.is_discarded() || list_member(tree, "stmts").empty()) return {};
  return member(tree["stmts"][0], "stmt");
}

// The first column of "SELECT ...".
const Tree& selected(const Tree& statement) {
  const Tree& targets = list_member(body_of(statement), "targetList");
  return member(targets.empty() ? targets : body_of(targets[0]), "val");
}

}  // namespace

std::string normal_type(std::string_view words) {
  const std::string sql = "SELECT NULL::" + std::string(words);
  const Tree statement = statement_of(sql);
  const Tree& cast = selected(statement);
  if (kind_of(cast) != "TypeCast") return std::string(words);
  return TreeText(sql, nullptr).type(member(body_of(cast), "typeName"));
}

std::string normal_expression(std::string_view expression) {
  if (expression.empty()) return {};
  const std::string sql = "SELECT " + std::string(expression);
  const Tree statement = statement_of(sql);
  const Tree& value = selected(statement);
  return value.is_null() ? std::string(expression) : TreeText(sql, nullptr).text(value);
}

std::string normal_query(std::string_view query, const List<std::string_view>& columns, const Catalog& catalog) {
  const std::string sql(query);
  const Tree statement = statement_of(sql);
  if (kind_of(statement) != "SelectStmt") return sql;
  return TreeText(sql, &catalog).query(statement, {columns.begin(), columns.end()});
}

std::vector<std::string> query_columns(std::string_view query, const List<std::string_view>& columns,
                                       const Catalog& catalog) {
  const std::string sql(query);
  const Tree statement = statement_of(sql);
  if (kind_of(statement) != "SelectStmt") return {};
  std::vector<std::string> names = TreeText(sql, &catalog).names_of(body_of(statement));
  for (const std::string& name : names)
    if (name == "*") return {};
  for (std::size_t i = 0; i < names.size() && i < columns.size(); ++i) names[i] = columns[i];
  return names;
}

std::vector<std::string> query_values(std::string_view query, const Catalog& catalog) {
  const std::string sql(query);
  const Tree statement = statement_of(sql);
  if (kind_of(statement) != "SelectStmt") return {};
  return TreeText(sql, &catalog).values_of(body_of(statement));
}

std::string function_header(std::string_view text) {
  const std::string sql(text);
  const Tree statement = statement_of(sql);
  return TreeText(sql, nullptr).function_header(body_of(statement));
}

std::string normal_statement(std::string_view text) {
  const std::string sql(text);
  const Tree statement = statement_of(sql);
  TreeText form(sql, nullptr);
  if (kind_of(statement) == "CreateFunctionStmt") return form.function(body_of(statement));
  if (kind_of(statement) == "CreateTrigStmt") return form.trigger(body_of(statement));
  return statement.is_null() ? sql : form.text(statement);
}

}  // namespace limbeck::postgresql
