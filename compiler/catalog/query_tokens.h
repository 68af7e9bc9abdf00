// The tokens of a query, and which of them name tables: what query.h is made of.
#ifndef LIMBECK_COMPILER_QUERY_TOKENS_H_
#define LIMBECK_COMPILER_QUERY_TOKENS_H_

#include <algorithm>
#include <string_view>
#include <vector>

#include "catalog/expression.h"
#include "limbeck/objects.h"

namespace limbeck {

using Tokens = std::vector<ExpressionToken>;

bool is_symbol(const Tokens& tokens, std::size_t i, std::string_view symbol);
bool is_word(const Tokens& tokens, std::size_t i, std::string_view word);  // not in quotes
bool is_name(const Tokens& tokens, std::size_t i);

template <std::size_t N>
bool is_word(const Tokens& tokens, std::size_t i, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return is_word(tokens, i, word); });
}

// Whether a name behind this token is an expression, and no alias.
bool leads_to_expression(const Tokens& tokens, std::size_t i);

// A table's name in the text: its last token, which is the name itself. Valid as long as the tokens.
struct RelationUse {
  std::size_t token = 0;
  ObjectName name;
};

// Every name that stands where only a table can, but for those that WITH defines. `is_trigger`: the first ON names one.
std::vector<RelationUse> find_uses(const Tokens& tokens, bool is_trigger = false);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_QUERY_TOKENS_H_
