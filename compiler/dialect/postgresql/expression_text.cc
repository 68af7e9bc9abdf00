#include <algorithm>

#include "catalog/ascii.h"
#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

bool is_position(const std::string& name) {
  return name == "location" || name.ends_with("_location") || name == "stmt_len" || name == "funcformat";
}

bool is_null_constant(const Tree& node) {
  if (kind_of(node) == "TypeCast") return is_null_constant(member(body_of(node), "arg"));
  return kind_of(node) == "A_Const" && flag_member(body_of(node), "isnull");
}

// Of a name in two parts: a schema in which it is found without.
bool is_usual_schema(const Tree& list) {
  if (list.size() != 2 || kind_of(list[0]) != "String" || kind_of(list[1]) != "String") return false;
  const std::string schema = text_member(body_of(list[0]), "sval");
  return schema == "public" || schema == "pg_catalog";
}

bool is_column(const Tree& node) {
  if (kind_of(node) == "TypeCast") return is_column(member(body_of(node), "arg"));
  return kind_of(node) == "ColumnRef";
}

}  // namespace

std::vector<std::string> TreeText::texts(const Tree& list) {
  std::vector<std::string> result;
  for (const Tree& item : list) result.push_back(text(item));
  if (is_usual_schema(list)) result.erase(result.begin());
  return result;
}

std::string TreeText::text(const Tree& tree) {
  if (tree.is_null()) return {};
  if (tree.is_string()) return tree.get<std::string>();
  if (tree.is_array()) return '[' + joined(texts(tree)) + ']';
  if (!tree.is_object()) return tree.dump();
  const std::string_view kind = kind_of(tree);
  return kind.empty() ? members(tree) : node(kind, body_of(tree));
}

// What nobody needs to know closely: all that there is, but for where it stood.
std::string TreeText::members(const Tree& body) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : body.items())
    if (!is_position(name) && !(name == "schemaname" && value == "public")) parts.push_back(name + '=' + text(value));
  return '{' + joined(parts) + '}';
}

std::string TreeText::node(std::string_view kind, const Tree& body) {
  if (kind == "String") return text_member(body, "sval");
  if (kind == "A_Const") return constant(body);
  if (kind == "ColumnRef") return column(body);
  if (kind == "TypeCast") return text(member(body, "arg"));
  if (kind == "TypeName") return type(body);
  if (kind == "A_Expr") return operation(body);
  if (kind == "BoolExpr") return boolean(body);
  if (kind == "FuncCall") return call(body);
  if (kind == "CaseExpr") return choice(body);
  if (kind == "SubLink") return subquery(body);
  if (kind == "SelectStmt") return query(body);
  if (kind == "List") return '(' + joined(texts(list_member(body, "items"))) + ')';
  if (kind == "A_ArrayExpr") return "ARRAY[" + joined(texts(list_member(body, "elements"))) + ']';
  if (kind == "CoalesceExpr") return "coalesce(" + joined(texts(list_member(body, "args"))) + ')';
  if (kind == "MinMaxExpr")
    return ascii_lower(text_member(body, "op")) + '(' + joined(texts(list_member(body, "args"))) + ')';
  if (kind == "SQLValueFunction") {
    const std::string name = ascii_lower(text_member(body, "op").substr(6));
    return name == "current_timestamp" ? "now()" : name;  // the server says the same of both
  }
  if (kind == "CollateClause") return text(member(body, "arg")) + " collate " + last_name(member(body, "collname"));
  if (kind == "NullTest")
    return '(' + text(member(body, "arg")) +
           (text_member(body, "nulltesttype") == "IS_NULL" ? " is null)" : " is not null)");
  if (kind == "A_Star") return "*";
  if (kind == "RangeVar") {
    const std::string schema = text_member(body, "schemaname");
    return (schema.empty() || schema == "public" ? "" : schema + '.') + text_member(body, "relname");
  }
  if (kind == "RangeSubselect") return '(' + text(member(body, "subquery")) + ')';
  if (kind == "JoinExpr") {
    Tree join = body;
    join.erase("rtindex");
    join.erase("alias");
    return members(join);
  }
  if (kind == "RangeFunction") {
    Tree range = body;
    range.erase("alias");
    return members(range);
  }
  return std::string(kind) + members(body);
}

// Some versions of the parser leave numbers below one out of their trees; the text has them.
std::string TreeText::constant(const Tree& body) {
  if (flag_member(body, "isnull")) return "null";
  if (body.contains("boolval")) return flag_member(body["boolval"], "boolval") ? "true" : "false";
  if (body.contains("sval")) return literal_form(text_member(body["sval"], "sval"));
  if (body.contains("fval")) return number_form(text_member(body["fval"], "fval"));
  if (!body.contains("ival")) return members(body);
  const Tree& number = member(body["ival"], "ival");
  if (number.is_number()) return number.dump();
  std::size_t position = member(body, "location").is_number() ? body["location"].get<std::size_t>() : 0;
  std::string digits;
  for (; position < source_.size(); ++position) {
    const char c = source_[position];
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c == '-' && digits.empty())
      digits += c;
    else if (!(c == ' ' || c == '\n' || c == '\t' || c == '(') || (!digits.empty() && digits != "-"))
      break;
  }
  return digits.empty() || digits == "-" ? "0" : digits;
}

std::string TreeText::column(const Tree& body) {
  const Tree& fields = list_member(body, "fields");
  if (fields.empty()) return {};
  const std::string name = text(fields.back());
  if (fields.size() < 2) return name;
  const std::string table = text(fields[fields.size() - 2]);
  return in_trigger_ && (table == "new" || table == "old") ? table + '.' + name : name;
}

std::string TreeText::operation(const Tree& body) {
  const std::string kind = text_member(body, "kind");
  const std::string op = last_name(member(body, "name"));
  const std::string left = text(member(body, "lexpr"));
  if (kind == "AEXPR_IN") return membership(body, op, op == "=");
  if (kind.starts_with("AEXPR_BETWEEN") || kind.starts_with("AEXPR_NOT_BETWEEN")) return between(kind, body);
  if (kind == "AEXPR_OP" && (op == "=" || op == "<>"))
    if (std::string rows = row_comparison(body, op); !rows.empty()) return rows;
  const std::string right = text(member(body, "rexpr"));
  if (kind == "AEXPR_OP_ANY") return '(' + left + ' ' + op + " any " + right + ')';
  if (kind == "AEXPR_OP_ALL") return '(' + left + ' ' + op + " all " + right + ')';
  if (kind == "AEXPR_NULLIF") return "nullif(" + left + ", " + right + ')';
  if (kind == "AEXPR_DISTINCT") return '(' + left + " is distinct from " + right + ')';
  if (kind == "AEXPR_NOT_DISTINCT") return '(' + left + " is not distinct from " + right + ')';
  return left.empty() ? '(' + op + ' ' + right + ')' : '(' + left + ' ' + op + ' ' + right + ')';
}

// Rows are equal where their columns are.
std::string TreeText::row_comparison(const Tree& body, const std::string& op) {
  const Tree& left = member(body, "lexpr");
  const Tree& right = member(body, "rexpr");
  if (kind_of(left) != "RowExpr" || kind_of(right) != "RowExpr") return {};
  const std::vector<std::string> a = texts(list_member(body_of(left), "args"));
  const std::vector<std::string> b = texts(list_member(body_of(right), "args"));
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) parts.push_back('(' + a[i] + ' ' + op + ' ' + b[i] + ')');
  return '(' + joined(parts, op == "=" ? " and " : " or ") + ')';
}

// The server makes an array of those values that are no columns, where there are several, and compares with each of the
// others.
std::string TreeText::membership(const Tree& body, const std::string& op, bool any) {
  const std::string left = text(member(body, "lexpr"));
  std::vector<std::string> values;
  std::vector<std::string> columns;
  const Tree& right = member(body, "rexpr");
  const Tree& items = list_member(body_of(right), "items");
  for (const Tree& item : items) (is_column(item) ? columns : values).push_back(text(item));
  std::vector<std::string> parts;
  if (values.size() > 1) {
    parts.push_back('(' + left + ' ' + op + (any ? " any " : " all ") + "ARRAY[" + joined(values) + "])");
  } else {
    columns.clear();
    for (const Tree& item : items) columns.push_back(text(item));
  }
  for (const std::string& value : columns) parts.push_back('(' + left + ' ' + op + ' ' + value + ')');
  return parts.size() == 1 ? parts[0] : '(' + joined(parts, any ? " or " : " and ") + ')';
}

std::string TreeText::between(const std::string& kind, const Tree& body) {
  const std::string left = text(member(body, "lexpr"));
  const Tree& ends = list_member(body_of(member(body, "rexpr")), "items");
  const std::string low = text(ends.at(0));
  const std::string high = text(ends.at(1));
  const auto range = [&](const std::string& a, const std::string& b) {
    return '(' + left + " >= " + a + ") and (" + left + " <= " + b + ')';
  };
  const auto outside = [&](const std::string& a, const std::string& b) {
    return '(' + left + " < " + a + ") or (" + left + " > " + b + ')';
  };
  if (kind == "AEXPR_BETWEEN") return '(' + range(low, high) + ')';
  if (kind == "AEXPR_NOT_BETWEEN") return '(' + outside(low, high) + ')';
  if (kind == "AEXPR_BETWEEN_SYM") return "((" + range(low, high) + ") or (" + range(high, low) + "))";
  return "((" + outside(low, high) + ") and (" + outside(high, low) + "))";
}

void TreeText::flatten(const Tree& node, const std::string& op, std::vector<std::string>& parts) {
  const Tree& body = body_of(node);
  if (kind_of(node) == "BoolExpr" && text_member(body, "boolop") == op) {
    for (const Tree& arg : list_member(body, "args")) flatten(arg, op, parts);
    return;
  }
  // BETWEEN is two comparisons.
  const std::string part = text(node);
  const bool is_range = kind_of(node) == "A_Expr" && text_member(body, "kind") == "AEXPR_BETWEEN";
  parts.push_back(is_range && op == "AND_EXPR" ? part.substr(1, part.size() - 2) : part);
}

std::string TreeText::boolean(const Tree& body) {
  const std::string op = text_member(body, "boolop");
  if (op == "NOT_EXPR") return "(not " + text(list_member(body, "args").at(0)) + ')';
  std::vector<std::string> parts;
  for (const Tree& arg : list_member(body, "args")) flatten(arg, op, parts);
  return '(' + joined(parts, op == "AND_EXPR" ? " and " : " or ") + ')';
}

std::string TreeText::call(const Tree& body) {
  std::string name = last_name(member(body, "funcname"));
  if (name == "date_part") name = "extract";
  std::string args = joined(texts(list_member(body, "args")));
  if (flag_member(body, "agg_star")) args = "*";
  if (flag_member(body, "agg_distinct")) args = "distinct " + args;
  if (flag_member(body, "func_variadic")) args = "variadic " + args;
  if (body.contains("agg_order")) args += " order by " + joined(texts(body["agg_order"]));
  std::string result = name + '(' + args + ')';
  if (flag_member(body, "agg_within_group")) result += " within group";
  if (body.contains("agg_filter")) result += " filter " + text(body["agg_filter"]);
  if (body.contains("over")) result += " over " + text(body["over"]);
  return result;
}

std::string TreeText::choice(const Tree& body) {
  std::string result = "case";
  if (body.contains("arg")) result += ' ' + text(body["arg"]);
  for (const Tree& when : list_member(body, "args"))
    result += " when " + text(member(body_of(when), "expr")) + " then " + text(member(body_of(when), "result"));
  const Tree& otherwise = member(body, "defresult");
  if (!otherwise.is_null() && !is_null_constant(otherwise)) result += " else " + text(otherwise);
  return result + " end";
}

std::string TreeText::subquery(const Tree& body) {
  const std::string type = ascii_lower(text_member(body, "subLinkType"));
  const std::string op = body.contains("operName") ? last_name(body["operName"]) : "=";
  std::string result = type.substr(0, type.find('_')) + " (" + text(member(body, "subselect")) + ')';
  if (body.contains("testexpr")) result = '(' + text(body["testexpr"]) + ' ' + op + ' ' + result + ')';
  return result;
}

std::string TreeText::type(const Tree& body) {
  std::vector<std::string> names;
  for (const Tree& name : list_member(body, "names")) names.push_back(text(name));
  if (names.size() > 1 && (names[0] == "pg_catalog" || names[0] == "public")) names.erase(names.begin());
  std::string result = flag_member(body, "setof") ? "setof " : "";
  result += joined(names, ".");
  if (flag_member(body, "pct_type")) result += "%type";
  std::vector<std::string> sizes = texts(list_member(body, "typmods"));
  if (result == "numeric" && sizes.size() == 1) sizes.push_back("0");
  if (!sizes.empty()) result += '(' + joined(sizes, ",") + ')';
  return body.contains("arrayBounds") ? result + "[]" : result;
}

}  // namespace limbeck::postgresql
