// Which views and functions CREATE OR REPLACE takes as they become. What is not certain is refused.
#include <optional>
#include <string>
#include <vector>

#include "catalog/query_tokens.h"
#include "diff/compare.h"

namespace limbeck {
namespace {

// The expressions behind the first SELECT that stands in no parentheses, one text each; nothing where there may be more
// to the types of the columns than they say.
std::optional<std::vector<std::string>> select_list(std::string_view query) {
  const Tokens tokens = tokenize_expression(query);
  std::vector<std::string> items;
  int depth = 0;
  bool inside = false, ended = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_symbol(tokens, i, ")") || is_symbol(tokens, i, "]")) --depth;
    if (depth == 0 && (is_word(tokens, i, "union") || is_word(tokens, i, "intersect") || is_word(tokens, i, "except") ||
                       is_word(tokens, i, "with") || is_word(tokens, i, "values")))
      return std::nullopt;
    if (depth == 0 && !inside && !ended && is_word(tokens, i, "select")) {
      inside = true;
      items.emplace_back();
      continue;
    }
    if (depth == 0 && inside && is_word(tokens, i, "from")) inside = false, ended = true;
    if (inside && depth == 0 && is_symbol(tokens, i, ","))
      items.emplace_back();
    else if (inside)
      items.back().append(tokens[i].kind == ExpressionToken::Kind::kIdentifier ? tokens[i].name
                                                                               : std::string(tokens[i].text)) += ' ';
    if (is_symbol(tokens, i, "(") || is_symbol(tokens, i, "[")) ++depth;
  }
  return items;
}

// The text behind FROM, in which names get their types.
std::string_view sources(std::string_view query) {
  const Tokens tokens = tokenize_expression(query);
  int depth = 0;
  std::size_t begin = query.size(), end = query.size();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t at = static_cast<std::size_t>(tokens[i].text.data() - query.data());
    if (is_symbol(tokens, i, ")")) --depth;
    if (depth == 0 && is_word(tokens, i, "from") && begin == query.size()) begin = at;
    if (depth == 0 && begin != query.size() && (is_word(tokens, i, "where") || is_word(tokens, i, "order"))) {
      end = at;
      break;
    }
    if (is_symbol(tokens, i, "(")) ++depth;
  }
  return query.substr(begin, end - begin);
}

bool begins_alike(std::string_view from, std::string_view to) {
  if (from.data() == nullptr && to.data() == nullptr) return true;
  const auto a = select_list(from), b = select_list(to);
  if (!a || !b || a->size() > b->size() || a->empty()) return false;
  for (std::size_t i = 0; i < a->size(); ++i)
    if ((*a)[i] != (*b)[i]) return false;
  return same_expression(sources(from), sources(to));
}

// The signature without the defaults of its arguments, and how many of them have one.
struct Head {
  std::string words;
  int defaults = 0;
};

Head head_of(std::string_view text, bool is_result) {
  constexpr std::string_view kEnd[] = {"language", "immutable", "stable",  "volatile", "strict", "as",      "called",
                                       "security", "cost",      "rows",    "parallel", "window", "set",     "leakproof",
                                       "not",      "transform", "support", "return",   "begin",  "external"};
  Head head;
  int depth = 0;
  bool in_default = false;
  const Tokens tokens = tokenize_expression(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_result && depth == 0 && is_word(tokens, i, kEnd)) break;
    if (is_symbol(tokens, i, ")")) --depth;
    if (depth <= 1 && (is_symbol(tokens, i, ",") || (is_symbol(tokens, i, ")") && depth == 0))) in_default = false;
    if (depth == 1 && !is_result && (is_word(tokens, i, "default") || is_symbol(tokens, i, "="))) {
      in_default = true;
      ++head.defaults;
    }
    if (!in_default)
      head.words +=
          (tokens[i].kind == ExpressionToken::Kind::kIdentifier ? tokens[i].name : std::string(tokens[i].text)) + ' ';
    if (is_symbol(tokens, i, "(")) ++depth;
  }
  return head;
}

}  // namespace

bool can_replace(const View& from, const View& to) {
  if (from.is_materialized || to.is_materialized || from.is_recursive != to.is_recursive) return false;
  if (!(from.columns == to.columns)) return false;
  return from.sql.arms_agree(to.sql, begins_alike);
}

bool can_replace(const StoredFunction& from, const StoredFunction& to) {
  if (from.is_procedure != to.is_procedure) return false;
  const Head a = head_of(from.name.name, false), b = head_of(to.name.name, false);
  return a.words == b.words && a.defaults <= b.defaults && head_of(from.sql, true).words == head_of(to.sql, true).words;
}

}  // namespace limbeck
