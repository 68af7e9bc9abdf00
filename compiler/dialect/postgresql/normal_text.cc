// The normal forms of texts: parsed, and said again from their trees.
#include <unordered_map>

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

std::string read_type(const std::string& words) {
  const std::string sql = "SELECT NULL::" + words;
  const Tree statement = statement_of(sql);
  const Tree& cast = selected(statement);
  if (kind_of(cast) != "TypeCast") return words;
  return TreeText(sql, nullptr).type(member(body_of(cast), "typeName"));
}

std::string read_expression(const std::string& expression) {
  if (expression.empty()) return {};
  const std::string sql = "SELECT " + expression;
  const Tree statement = statement_of(sql);
  const Tree& value = selected(statement);
  return value.is_null() ? expression : TreeText(sql, nullptr).text(value);
}

// A schema says the same few types and defaults over and over, and to parse one takes longer than all else that is done
// with it.
template <std::string (*kRead)(const std::string&)>
std::string remembered(std::string_view text) {
  constexpr std::size_t kMost = 4096;
  thread_local std::unordered_map<std::string, std::string> known;
  std::string key(text);
  const auto found = known.find(key);
  if (found != known.end()) return found->second;
  if (known.size() >= kMost) known.clear();
  std::string form = kRead(key);
  return known.emplace(std::move(key), std::move(form)).first->second;
}

}  // namespace

std::string normal_type(std::string_view words) { return remembered<read_type>(words); }

std::string normal_expression(std::string_view expression) { return remembered<read_expression>(expression); }

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
