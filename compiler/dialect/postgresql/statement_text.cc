// CREATE FUNCTION and CREATE TRIGGER.
#include <algorithm>

#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

std::string without_length(std::string type) {
  const std::size_t paren = type.find('(');
  if (paren == std::string::npos) return type;
  return type.erase(paren, type.find(')') + 1 - paren);
}

}  // namespace

// What the server's own listing of a function leaves out.
std::string TreeText::function_option(const Tree& option, bool& is_default) {
  const std::string name = text_member(option, "defname");
  const Tree& arg = member(option, "arg");
  const bool is_flag = kind_of(arg) == "Boolean";
  std::string value = is_flag ? (flag_member(body_of(arg), "boolval") ? "true" : "false") : text(arg);
  if (kind_of(arg) == "Integer") value = member(body_of(arg), "ival").dump();
  if (kind_of(arg) == "Float") value = text_member(body_of(arg), "fval");
  is_default = (is_flag && value == "false") || (name == "volatility" && value == "volatile") ||
               (name == "parallel" && value == "unsafe") || (name == "cost" && value == "100") ||
               (name == "rows" && value == "1000");
  return name + ' ' + value;
}

std::string TreeText::function_header(const Tree& body) {
  std::vector<std::string> parameters;
  bool has_results = false;  // then they say what is returned
  for (const Tree& item : list_member(body, "parameters")) {
    const Tree& parameter = body_of(item);
    std::string text_of = text_member(parameter, "mode");
    if (text_of == "FUNC_PARAM_DEFAULT") text_of = "FUNC_PARAM_IN";
    has_results = has_results || (text_of != "FUNC_PARAM_IN" && text_of != "FUNC_PARAM_VARIADIC");
    text_of += ' ' + text_member(parameter, "name") + ' ' + without_length(type(member(parameter, "argType")));
    if (parameter.contains("defexpr")) text_of += " default " + text(parameter["defexpr"]);
    parameters.push_back(text_of);
  }
  std::string result = flag_member(body, "is_procedure") ? "procedure " : "function ";
  result += last_name(member(body, "funcname")) + '(' + joined(parameters) + ')';
  const std::string returned = body.contains("returnType") ? without_length(type(body["returnType"])) : "";
  if (!has_results || returned.starts_with("setof")) result += " returns " + returned;
  return result;
}

std::string TreeText::function(const Tree& body) {
  std::vector<std::string> options;
  for (const Tree& option : list_member(body, "options")) {
    bool is_default = false;
    std::string text_of = function_option(body_of(option), is_default);
    if (!is_default) options.push_back(std::move(text_of));
  }
  std::sort(options.begin(), options.end());
  const std::string result = function_header(body) + ' ' + joined(options);
  return body.contains("sql_body") ? result + ' ' + text(body["sql_body"]) : result;
}

std::string TreeText::trigger(const Tree& body) {
  in_trigger_ = true;
  std::vector<std::string> columns = texts(list_member(body, "columns"));
  std::sort(columns.begin(), columns.end());
  std::string result = flag_member(body, "isconstraint") ? "constraint trigger" : "trigger";
  result += " timing " + text(member(body, "timing")) + " events " + text(member(body, "events"));
  if (!columns.empty()) result += " of " + joined(columns);
  if (flag_member(body, "row")) result += " row";
  if (flag_member(body, "deferrable")) result += " deferrable";
  if (flag_member(body, "initdeferred")) result += " deferred";
  if (body.contains("constrrel")) result += " from " + text(Tree{{"RangeVar", body["constrrel"]}});
  if (body.contains("transitionRels")) result += ' ' + text(body["transitionRels"]);
  if (body.contains("whenClause")) result += " when " + text(body["whenClause"]);
  return result + " execute " + last_name(member(body, "funcname")) + '(' + joined(texts(list_member(body, "args"))) +
         ')';
}

}  // namespace limbeck::postgresql
