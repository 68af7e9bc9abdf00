// Reading the parser's trees.
#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

const Tree kNull;
const Tree kEmptyList = Tree::array();

// A name that says more than the one it would otherwise have: of a cast, its argument's rather than the type's.
struct FoundName {
  std::string name;
  int strength = 0;
};

FoundName find_name(const Tree& expression) {
  const std::string_view kind = kind_of(expression);
  const Tree& body = body_of(expression);
  if (kind == "ColumnRef") {
    const Tree& last = list_member(body, "fields").back();
    return {kind_of(last) == "String" ? text_member(body_of(last), "sval") : "*", 2};
  }
  if (kind == "A_Indirection") {
    const Tree& last = list_member(body, "indirection").back();
    if (kind_of(last) == "String") return {text_member(body_of(last), "sval"), 2};
    return find_name(member(body, "arg"));
  }
  if (kind == "FuncCall") return {last_name(member(body, "funcname")), 2};
  if (kind == "A_Expr" && text_member(body, "kind") == "AEXPR_NULLIF") return {"nullif", 2};
  if (kind == "TypeCast") {
    const FoundName inner = find_name(member(body, "arg"));
    return inner.strength > 1 ? inner : FoundName{last_name(member(member(body, "typeName"), "names")), 1};
  }
  if (kind == "CollateClause") return find_name(member(body, "arg"));
  if (kind == "GroupingFunc") return {"grouping", 2};
  if (kind == "SubLink") {
    const std::string type = text_member(body, "subLinkType");
    if (type == "EXISTS_SUBLINK") return {"exists", 2};
    if (type == "ARRAY_SUBLINK") return {"array", 2};
    const Tree& targets = list_member(body_of(member(body, "subselect")), "targetList");
    if (type != "EXPR_SUBLINK" || targets.empty()) return {};
    const Tree& first = body_of(targets[0]);
    if (first.contains("name")) return {text_member(first, "name"), 2};
    return find_name(member(first, "val"));
  }
  if (kind == "CaseExpr") {
    const FoundName inner = find_name(member(body, "defresult"));
    return inner.strength > 1 ? inner : FoundName{"case", 1};
  }
  if (kind == "A_ArrayExpr") return {"array", 2};
  if (kind == "RowExpr") return {"row", 2};
  if (kind == "CoalesceExpr") return {"coalesce", 2};
  if (kind == "MinMaxExpr") return {text_member(body, "op") == "IS_LEAST" ? "least" : "greatest", 2};
  if (kind == "SQLValueFunction") {
    std::string name = text_member(body, "op").substr(6);  // SVFOP_CURRENT_DATE
    if (name.ends_with("_N")) name.resize(name.size() - 2);
    for (char& c : name) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return {name, 2};
  }
  return {};
}

}  // namespace

std::string_view kind_of(const Tree& node) {
  if (!node.is_object() || node.size() != 1) return {};
  const std::string& key = node.begin().key();
  return !key.empty() && key[0] >= 'A' && key[0] <= 'Z' ? std::string_view(key) : std::string_view();
}

const Tree& body_of(const Tree& node) { return kind_of(node).empty() ? node : *node.begin(); }

const Tree& member(const Tree& body, const char* name) {
  if (!body.is_object()) return kNull;
  const auto found = body.find(name);
  return found == body.end() ? kNull : *found;
}

std::string text_member(const Tree& body, const char* name) {
  const Tree& found = member(body, name);
  return found.is_string() ? found.get<std::string>() : std::string();
}

const Tree& list_member(const Tree& body, const char* name) {
  const Tree& found = member(body, name);
  return found.is_array() ? found : kEmptyList;
}

bool flag_member(const Tree& body, const char* name) {
  const Tree& found = member(body, name);
  return found.is_boolean() && found.get<bool>();
}

std::string last_name(const Tree& names) {
  if (!names.is_array() || names.empty()) return {};
  return text_member(body_of(names.back()), "sval");
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string result;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) result += separator;
    result += texts[i];
  }
  return result;
}

std::string column_name_of(const Tree& expression) {
  const FoundName found = find_name(expression);
  return found.strength == 0 ? "?column?" : found.name;
}

}  // namespace limbeck::postgresql
