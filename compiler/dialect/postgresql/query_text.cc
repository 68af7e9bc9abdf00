// Queries: the columns of "*", the names of unnamed columns, and what ORDER BY 1 means.
#include <algorithm>

#include "dialect/postgresql/normal_form.h"
#include "dialect/postgresql/parse.h"
#include "dialect/postgresql/render.h"
#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

bool is_set_operation(const Tree& select) {
  const std::string op = text_member(select, "op");
  return !op.empty() && op != "SETOP_NONE";
}

const Tree& leftmost(const Tree& select) {
  return is_set_operation(select) ? leftmost(body_of(member(select, "larg"))) : select;
}

bool is_star(const Tree& value) {
  if (kind_of(value) != "ColumnRef") return false;
  const Tree& fields = list_member(body_of(value), "fields");
  return !fields.empty() && kind_of(fields.back()) == "A_Star";
}

// Every table of the catalog that is spoken of.
void find_tables(const Tree& tree, const Catalog& catalog, std::vector<const Table*>& tables) {
  if (tree.is_object() && tree.contains("relname")) {
    const std::string schema = text_member(tree, "schemaname");
    const std::string name = text_member(tree, "relname");
    if (const Table* table = catalog.find_table({schema, name})) tables.push_back(table);
  }
  if (tree.is_structured())
    for (const Tree& part : tree) find_tables(part, catalog, tables);
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

// Says them, and keeps what their columns are called. One that speaks of itself is known by its name before.
std::string TreeText::common_tables(const Tree& select) {
  const Tree& clause = member(select, "withClause");
  if (clause.is_null()) return {};
  std::string with = flag_member(clause, "recursive") ? "with recursive" : "with";
  for (const Tree& item : list_member(clause, "ctes")) {
    const Tree& table = body_of(item);
    std::vector<std::string> columns;
    for (const Tree& name : list_member(table, "aliascolnames")) columns.push_back(text(name));
    std::vector<std::string>& known = common_tables_[text_member(table, "ctename")];
    known = columns;
    with += ' ' + text_member(table, "ctename") + " as (" + query(member(table, "ctequery"), columns) + ')';
    if (columns.empty()) common_tables_[text_member(table, "ctename")] = names_of(body_of(member(table, "ctequery")));
  }
  return with + ' ';
}

std::string TreeText::query(const Tree& select, const std::vector<std::string>& names) {
  const Tree& body = body_of(select);
  const auto outer_tables = common_tables_;
  const std::vector<std::string> outer_columns = input_columns_;
  const std::string with = common_tables(body);
  std::string result;
  if (is_set_operation(body)) {
    std::vector<std::string> columns = names_of(leftmost(body));
    for (std::size_t i = 0; i < names.size() && i < columns.size(); ++i) columns[i] = names[i];
    result = '(' + query(member(body, "larg"), columns) + ' ' + text_member(body, "op") +
             (flag_member(body, "all") ? " all " : " ") + query(member(body, "rarg"), columns) + ')' +
             ends(body, targets(leftmost(body), columns));
  } else {
    result = simple_query(body, names);
  }
  common_tables_ = outer_tables;
  input_columns_ = outer_columns;
  return with + result;
}

std::string TreeText::simple_query(const Tree& select, const std::vector<std::string>& names) {
  if (select.contains("valuesLists")) return "values " + joined(texts(select["valuesLists"])) + ends(select, {});
  const std::vector<Target> all = targets(select, names);
  std::vector<std::string> parts;
  for (const Target& target : all) parts.push_back(target.expression + " as " + target.name);
  std::string result = "select ";
  if (select.contains("distinctClause")) {
    std::vector<std::string> on;
    for (const Tree& item : select["distinctClause"])
      if (item.is_object() && !item.empty()) on.push_back(of_target(item, all, false));
    result += on.empty() ? "distinct " : "distinct on (" + joined(on) + ") ";
  }
  result += joined(parts);
  if (select.contains("fromClause")) result += " from " + joined(texts(select["fromClause"]));
  if (select.contains("whereClause")) result += " where " + text(select["whereClause"]);
  if (select.contains("groupClause")) {
    std::vector<std::string> groups;
    for (const Tree& item : select["groupClause"]) groups.push_back(of_target(item, all, true));
    result += " group by " + joined(groups);
  }
  if (select.contains("havingClause")) result += " having " + text(select["havingClause"]);
  if (select.contains("windowClause")) result += " window " + text(select["windowClause"]);
  return result + ends(select, all);
}

std::string TreeText::ends(const Tree& select, const std::vector<Target>& targets) {
  std::string result;
  if (select.contains("sortClause")) {
    std::vector<std::string> items;
    for (const Tree& item : select["sortClause"]) items.push_back(sorted_by(item, targets));
    result += " order by " + joined(items);
  }
  if (select.contains("limitOffset")) result += " offset " + text(select["limitOffset"]);
  if (select.contains("limitCount") && text(select["limitCount"]) != "null") {
    const bool with_ties = text_member(select, "limitOption") == "LIMIT_OPTION_WITH_TIES";
    result += " limit " + text(select["limitCount"]) + (with_ties ? " with ties" : "");
  }
  if (select.contains("lockingClause")) result += " for " + text(select["lockingClause"]);
  return result;
}

std::vector<TreeText::Target> TreeText::targets(const Tree& select, const std::vector<std::string>& names) {
  std::vector<std::string> inputs;
  bool known = true;
  for (const Tree& item : list_member(select, "fromClause")) {
    const auto columns = columns_of(item);
    known = known && columns.has_value();
    if (columns) inputs.insert(inputs.end(), columns->begin(), columns->end());
  }
  std::vector<Target> result;
  for (const Tree& item : list_member(select, "targetList")) {
    const Tree& value = member(body_of(item), "val");
    const Tree& fields = list_member(body_of(value), "fields");
    std::optional<std::vector<std::string>> columns;
    if (is_star(value) && fields.size() == 1 && known) columns = inputs;
    if (is_star(value) && fields.size() > 1)
      for (const Tree& from : list_member(select, "fromClause"))
        if (const auto found = columns_of(from)) {
          const Tree& alias = member(body_of(from), "alias");
          const std::string name =
              alias.is_null() ? text_member(body_of(from), "relname") : text_member(alias, "aliasname");
          if (name == text(fields[fields.size() - 2])) columns = found;
        }
    if (columns) {
      for (const std::string& name : *columns) result.push_back({name, name, false});
      continue;
    }
    const std::string name = text_member(body_of(item), "name");
    result.push_back({name.empty() ? column_name_of(value) : name, text(value), !name.empty()});
    if (kind_of(value) == "TypeCast") result.back().cast = type(member(body_of(value), "typeName"));
  }
  for (std::size_t i = 0; i < names.size() && i < result.size(); ++i) result[i].name = names[i];
  input_columns_ = inputs;
  return result;
}

// A number is the place of a column of the query, and a name may be one that the query gives.
std::string TreeText::of_target(const Tree& node, const std::vector<Target>& targets, bool input_first) {
  const std::string written = text(node);
  if (kind_of(node) == "A_Const" && body_of(node).contains("ival")) {
    const std::size_t place = static_cast<std::size_t>(std::stoul(written));
    if (place >= 1 && place <= targets.size()) return targets[place - 1].expression;
  }
  if (kind_of(node) != "ColumnRef" || list_member(body_of(node), "fields").size() != 1) return written;
  if (input_first && contains(input_columns_, written)) return written;
  for (const Target& target : targets)
    if (target.is_named && target.name == written) return target.expression;
  return written;
}

std::string TreeText::sorted_by(const Tree& item, const std::vector<Target>& targets) {
  const Tree& body = body_of(item);
  std::string result = of_target(member(body, "node"), targets, false);
  const bool descending = text_member(body, "sortby_dir") == "SORTBY_DESC";
  if (descending) result += " desc";
  const std::string nulls = text_member(body, "sortby_nulls");
  if (nulls == "SORTBY_NULLS_FIRST" && !descending) result += " nulls first";
  if (nulls == "SORTBY_NULLS_LAST" && descending) result += " nulls last";
  return result;
}

std::vector<std::string> TreeText::names_of(const Tree& select) {
  const std::vector<std::string> outer = input_columns_;
  const auto outer_tables = common_tables_;
  common_tables(select);
  std::vector<std::string> names;
  for (const Target& target : targets(leftmost(select), {})) names.push_back(target.name);
  input_columns_ = outer;
  common_tables_ = outer_tables;
  return names;
}

std::vector<std::string> TreeText::values_of(const Tree& select) {
  common_tables(select);
  const Tree& first = leftmost(select);
  std::vector<const Table*> tables;
  find_tables(member(first, "fromClause"), *catalog_, tables);
  std::vector<std::string> values;
  for (const Target& target : targets(first, {})) {
    std::string value = target.expression + (target.cast.empty() ? "" : " as " + target.cast);
    for (const Table* table : tables)
      if (const Column* column = catalog_->find_column(*table, target.expression))
        value += ' ' + normal_type(type_words(column->facets.type));
    values.push_back(value);
  }
  return values;
}

std::optional<std::vector<std::string>> TreeText::columns_of(const Tree& from_item) {
  const std::string_view kind = kind_of(from_item);
  if (kind == "RangeVar") return columns_of_relation(from_item);
  if (kind == "JoinExpr") return columns_of_join(body_of(from_item));
  if (kind != "RangeSubselect") return std::nullopt;
  return names_of(body_of(member(body_of(from_item), "subquery")));
}

std::optional<std::vector<std::string>> TreeText::columns_of_relation(const Tree& range) {
  if (kind_of(range) != "RangeVar") return std::nullopt;
  const std::string name = text_member(body_of(range), "relname");
  const std::string schema = text_member(body_of(range), "schemaname");
  if (const auto found = common_tables_.find(name); found != common_tables_.end() && schema.empty())
    return found->second.empty() ? std::nullopt : std::optional(found->second);
  if (catalog_ == nullptr || depth_ > 20) return std::nullopt;
  const ObjectName full{schema == "public" ? std::string_view() : std::string_view(schema), name};
  std::vector<std::string> columns;
  if (const Table* table = catalog_->find_table(full)) {
    for (const Column& column : catalog_->columns_of(*table)) columns.emplace_back(column.facets.name);
    return columns;
  }
  const View* view = catalog_->find<View>(full);
  if (view == nullptr) return std::nullopt;
  columns.assign(view->columns.begin(), view->columns.end());
  if (!columns.empty()) return columns;
  const ParseResult parsed = parse(view->sql.postgresql);
  const Tree tree = Tree::parse(parsed.tree, nullptr, false);
  if (!parsed.ok() || tree.is_discarded() || list_member(tree, "stmts").empty()) return std::nullopt;
  TreeText inner(view->sql.postgresql, catalog_, depth_ + 1);
  return inner.names_of(body_of(member(tree["stmts"][0], "stmt")));
}

std::optional<std::vector<std::string>> TreeText::columns_of_join(const Tree& join) {
  const auto left = columns_of(member(join, "larg"));
  const auto right = columns_of(member(join, "rarg"));
  if (!left || !right || flag_member(join, "isNatural")) return std::nullopt;
  std::vector<std::string> columns;
  for (const Tree& name : list_member(join, "usingClause")) columns.push_back(text(name));
  const std::vector<std::string> merged = columns;
  for (const auto* side : {&*left, &*right})
    for (const std::string& name : *side)
      if (!contains(merged, name)) columns.push_back(name);
  return columns;
}

}  // namespace limbeck::postgresql
