#include "catalog/expression.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "catalog/ascii.h"
#include "catalog/quotes.h"
#include "limbeck/arena.h"

namespace limbeck {
namespace {

using Token = ExpressionToken;

bool starts_word(char c) { return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || (c & 0x80) != 0; }
bool continues_word(char c) { return starts_word(c) || std::isdigit(static_cast<unsigned char>(c)) || c == '$'; }
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

// Words that cannot be a column's name without quotes.
constexpr std::string_view kReserved[] = {"all",
                                          "analyse",
                                          "analyze",
                                          "and",
                                          "any",
                                          "array",
                                          "as",
                                          "asc",
                                          "asymmetric",
                                          "authorization",
                                          "between",
                                          "binary",
                                          "both",
                                          "case",
                                          "cast",
                                          "check",
                                          "collate",
                                          "collation",
                                          "column",
                                          "concurrently",
                                          "constraint",
                                          "create",
                                          "cross",
                                          "current_catalog",
                                          "current_date",
                                          "current_role",
                                          "current_schema",
                                          "current_time",
                                          "current_timestamp",
                                          "current_user",
                                          "default",
                                          "deferrable",
                                          "desc",
                                          "distinct",
                                          "do",
                                          "else",
                                          "end",
                                          "except",
                                          "exists",
                                          "false",
                                          "fetch",
                                          "for",
                                          "foreign",
                                          "freeze",
                                          "from",
                                          "full",
                                          "grant",
                                          "group",
                                          "having",
                                          "ilike",
                                          "in",
                                          "index",
                                          "initially",
                                          "inner",
                                          "intersect",
                                          "into",
                                          "is",
                                          "isnull",
                                          "join",
                                          "lateral",
                                          "leading",
                                          "left",
                                          "like",
                                          "limit",
                                          "localtime",
                                          "localtimestamp",
                                          "natural",
                                          "not",
                                          "notnull",
                                          "null",
                                          "offset",
                                          "on",
                                          "only",
                                          "or",
                                          "order",
                                          "outer",
                                          "overlaps",
                                          "placing",
                                          "primary",
                                          "references",
                                          "returning",
                                          "right",
                                          "select",
                                          "session_user",
                                          "similar",
                                          "some",
                                          "symmetric",
                                          "system_user",
                                          "table",
                                          "tablesample",
                                          "then",
                                          "to",
                                          "trailing",
                                          "transaction",
                                          "true",
                                          "union",
                                          "unique",
                                          "user",
                                          "using",
                                          "values",
                                          "variadic",
                                          "verbose",
                                          "when",
                                          "where",
                                          "window",
                                          "with"};

std::string quote_literal(std::string_view text) {
  std::string quoted = "'";
  for (char c : text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

// The end of what starts with `quote` at `begin`; a doubled quote stands for itself.
std::size_t end_of_quoted(std::string_view text, std::size_t begin, char quote, bool backslashes) {
  std::size_t i = begin + 1;
  while (i < text.size()) {
    if (backslashes && text[i] == '\\') {
      i += 2;
    } else if (text[i] != quote) {
      ++i;
    } else if (i + 1 < text.size() && text[i + 1] == quote) {
      i += 2;
    } else {
      return i + 1;
    }
  }
  return text.size();
}

// The end of $tag$...$tag$ at `begin`, or `begin` where there is no such thing.
std::size_t end_of_dollar_quoted(std::string_view text, std::size_t begin) {
  std::size_t i = begin + 1;
  while (i < text.size() && continues_word(text[i]) && text[i] != '$') ++i;
  if (i >= text.size() || text[i] != '$' || std::isdigit(static_cast<unsigned char>(text[begin + 1]))) return begin;
  const std::string_view tag = text.substr(begin, i + 1 - begin);
  const std::size_t end = text.find(tag, i + 1);
  return end == std::string_view::npos ? text.size() : end + tag.size();
}

std::size_t end_of_space(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    if (is_space(text[i])) {
      ++i;
    } else if (text.substr(i, 2) == "--") {
      i = std::min(text.find('\n', i), text.size());
    } else if (text.substr(i, 2) == "/*") {
      int depth = 0;
      do {
        const bool opens = text.substr(i, 2) == "/*", closes = text.substr(i, 2) == "*/";
        depth += opens ? 1 : closes ? -1 : 0;
        i += opens || closes ? 2 : 1;
      } while (depth > 0 && i < text.size());
    } else {
      break;
    }
  }
  return i;
}

Token next_token(std::string_view text, std::size_t i) {
  const char c = text[i];
  const auto cut = [&](std::size_t end) { return text.substr(i, end - i); };
  if (c == '"') {
    const std::string_view quoted = cut(end_of_quoted(text, i, '"', false));
    return {Token::Kind::kIdentifier, quoted, unquoted(quoted)};
  }
  if (c == '\'') return {Token::Kind::kLiteral, cut(end_of_quoted(text, i, '\'', false)), {}};
  if ((c == 'e' || c == 'E') && i + 1 < text.size() && text[i + 1] == '\'')
    return {Token::Kind::kLiteral, cut(end_of_quoted(text, i + 1, '\'', true)), {}};
  if (c == '$' && i + 1 < text.size()) {
    const std::size_t end = end_of_dollar_quoted(text, i);
    if (end != i) return {Token::Kind::kLiteral, cut(end), {}};
  }
  std::size_t end = i + 1;
  if (starts_word(c)) {
    while (end < text.size() && continues_word(text[end])) ++end;
    return {Token::Kind::kIdentifier, cut(end), ascii_lower(cut(end))};
  }
  if (std::isdigit(static_cast<unsigned char>(c))) {
    while (end < text.size() && (continues_word(text[end]) || text[end] == '.')) ++end;
    return {Token::Kind::kLiteral, cut(end), {}};
  }
  if (c == ':' && end < text.size() && text[end] == ':') ++end;
  return {Token::Kind::kOther, cut(end), {}};
}

bool is_other(const std::vector<Token>& tokens, std::size_t i, std::string_view text) {
  return i < tokens.size() && tokens[i].kind == Token::Kind::kOther && tokens[i].text == text;
}

bool is_column(const std::vector<Token>& tokens, std::size_t i, std::string_view column) {
  if (tokens[i].kind != Token::Kind::kIdentifier || tokens[i].name != column) return false;
  if (is_other(tokens, i + 1, "(") || is_other(tokens, i + 1, ".")) return false;
  if (i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::kLiteral && tokens[i + 1].text.back() == '\'')
    return false;  // date '2020-01-01'
  return i == 0 || !is_other(tokens, i - 1, "::");
}

bool is_qualifier(const std::vector<Token>& tokens, std::size_t i, std::string_view table) {
  return tokens[i].kind == Token::Kind::kIdentifier && tokens[i].name == table && is_other(tokens, i + 1, ".");
}

template <class Wanted>
std::string_view replace(std::string_view expression, std::string_view to, Wanted wanted) {
  const std::vector<Token> tokens = tokenize_expression(expression);
  std::string text;
  std::size_t done = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!wanted(tokens, i)) continue;
    const std::size_t begin = static_cast<std::size_t>(tokens[i].text.data() - expression.data());
    text += expression.substr(done, begin - done);
    text += quote_if_needed(to);
    done = begin + tokens[i].text.size();
  }
  if (done == 0) return expression;
  text += expression.substr(done);
  return copy_text(text);
}

}  // namespace

std::string quote_if_needed(std::string_view name) {
  bool bare = !name.empty() && (std::islower(static_cast<unsigned char>(name[0])) || name[0] == '_');
  for (char c : name)
    bare = bare &&
           (std::islower(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c)) || c == '_');
  if (bare && std::find(std::begin(kReserved), std::end(kReserved), name) == std::end(kReserved))
    return std::string(name);
  std::string quoted = "\"";
  for (char c : name) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::vector<Token> tokenize_expression(std::string_view expression) {
  std::vector<Token> tokens;
  std::size_t i = end_of_space(expression, 0);
  while (i < expression.size()) {
    tokens.push_back(next_token(expression, i));
    i = end_of_space(expression, i + tokens.back().text.size());
  }
  return tokens;
}

bool same_expression(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::vector<Token> x = tokenize_expression(a), y = tokenize_expression(b);
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Token& s, const Token& t) {
    return s.kind == t.kind && (s.kind == Token::Kind::kIdentifier ? s.name == t.name : s.text == t.text);
  });
}

bool expression_uses(std::string_view expression, std::string_view column) {
  const std::vector<Token> tokens = tokenize_expression(expression);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (is_column(tokens, i, column)) return true;
  return false;
}

std::string_view rename_in_expression(std::string_view expression, std::string_view from, std::string_view to) {
  return replace(expression, to,
                 [&](const std::vector<Token>& tokens, std::size_t i) { return is_column(tokens, i, from); });
}

std::string_view requalify_expression(std::string_view expression, std::string_view from, std::string_view to) {
  return replace(expression, to,
                 [&](const std::vector<Token>& tokens, std::size_t i) { return is_qualifier(tokens, i, from); });
}

std::string_view replace_literal(std::string_view expression, std::string_view from, std::string_view to) {
  const std::string wanted = quote_literal(from), replacement = quote_literal(to);
  std::string text;
  std::size_t done = 0;
  for (const Token& token : tokenize_expression(expression)) {
    if (token.kind != Token::Kind::kLiteral || token.text != wanted) continue;
    const std::size_t begin = static_cast<std::size_t>(token.text.data() - expression.data());
    text.append(expression.substr(done, begin - done)).append(replacement);
    done = begin + token.text.size();
  }
  if (done == 0) return expression;
  return copy_text(text.append(expression.substr(done)));
}

}  // namespace limbeck
