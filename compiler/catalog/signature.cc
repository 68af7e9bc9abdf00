#include "catalog/signature.h"

#include <algorithm>
#include <vector>

#include "catalog/expression.h"

namespace limbeck {
namespace {

using Token = ExpressionToken;
using Tokens = std::vector<Token>;

bool is_word(const Token& token, std::string_view word) {
  return token.kind == Token::Kind::kIdentifier && token.name == word && token.text.front() != '"';
}
bool is_symbol(const Token& token, std::string_view symbol) {
  return token.kind == Token::Kind::kOther && token.text == symbol;
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Types of several words by their first, so that it is not taken for the argument's name.
bool begins_long_type(const Tokens& tokens, std::size_t i) {
  constexpr std::string_view kFirst[] = {"double",   "character", "char", "bit",
                                         "national", "timestamp", "time", "interval"};
  constexpr std::string_view kSecond[] = {"precision", "varying", "with", "without", "character", "char",
                                          "year",      "month",   "day",  "hour",    "minute",    "second"};
  return is_one_of(tokens[i].name, kFirst) && i + 1 < tokens.size() && is_one_of(tokens[i + 1].name, kSecond);
}

// The one spelling of a type that has several.
std::string canonical_type(const std::string& type) {
  static constexpr struct {
    std::string_view alias;
    std::string_view type;
  } kAliases[] = {{"int", "integer"},
                  {"int4", "integer"},
                  {"int8", "bigint"},
                  {"int2", "smallint"},
                  {"bool", "boolean"},
                  {"varchar", "character varying"},
                  {"char varying", "character varying"},
                  {"char", "character"},
                  {"bpchar", "character"},
                  {"float8", "double precision"},
                  {"float", "double precision"},
                  {"float4", "real"},
                  {"decimal", "numeric"},
                  {"varbit", "bit varying"},
                  {"timestamptz", "timestamp with time zone"},
                  {"timestamp without time zone", "timestamp"},
                  {"timetz", "time with time zone"},
                  {"time without time zone", "time"}};
  for (const auto& entry : kAliases)
    if (entry.alias == type) return std::string(entry.type);
  return type;
}

// "char" is another type than char.
std::string type_word(const Token& token) {
  if (!token.text.starts_with('"')) return token.name;
  return token.name == "char" ? std::string(token.text) : quote_if_needed(token.name);
}

// Without (10,2): it is no part of what a function is found by.
std::string type_of(const Tokens& tokens, std::size_t i) {
  std::string type, brackets;
  int depth = 0;
  for (; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (is_symbol(token, "(")) ++depth;
    if (depth == 0 && token.kind == Token::Kind::kIdentifier) {
      if (!type.empty() && type.back() != '.') type += ' ';
      type += type_word(token);
    } else if (depth == 0 && is_symbol(token, ".")) {
      type += '.';
    } else if (depth == 0 && is_symbol(token, "[")) {
      brackets += "[]";
    }
    if (is_symbol(token, ")")) --depth;
  }
  return canonical_type(type) + brackets;
}

// The type of one argument; empty for one that only comes out.
std::string argument_type(const Tokens& tokens) {
  constexpr std::string_view kModes[] = {"in", "inout", "variadic"};
  std::size_t i = 0;
  if (tokens.size() > 1 && is_word(tokens[0], "out")) return {};
  if (tokens.size() > 1 && is_one_of(tokens[0].name, kModes)) ++i;
  const bool has_name =
      i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::kIdentifier && !begins_long_type(tokens, i);
  return type_of(tokens, has_name ? i + 1 : i);
}

// What stands between the outer parentheses, cut at its commas, without defaults.
std::vector<Tokens> split_arguments(const Tokens& tokens) {
  std::vector<Tokens> arguments(1);
  int depth = 0;
  bool in_default = false;
  for (const Token& token : tokens) {
    if (is_symbol(token, ")") && --depth == 0) break;
    if (depth == 1 && is_symbol(token, ",")) {
      arguments.emplace_back();
      in_default = false;
      continue;
    }
    if (depth == 1 && (is_word(token, "default") || is_symbol(token, "="))) in_default = true;
    if (depth > 0 && !in_default && !is_symbol(token, ":")) arguments.back().push_back(token);
    if (is_symbol(token, "(")) ++depth;
  }
  return arguments;
}

}  // namespace

std::string_view function_name(std::string_view signature) {
  std::string_view name = signature.substr(0, signature.find('('));
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  return name;
}

std::string signature_key(std::string_view signature) {
  std::string key(function_name(signature));
  const std::size_t open = signature.find('(');
  if (open == std::string_view::npos) return key;
  std::string types;
  for (const Tokens& argument : split_arguments(tokenize_expression(signature.substr(open)))) {
    if (argument.empty()) continue;
    const std::string type = argument_type(argument);
    if (!type.empty()) types += (types.empty() ? "" : ",") + type;
  }
  return key + "(" + types + ")";
}

}  // namespace limbeck
