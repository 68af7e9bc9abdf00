#include "diff/names_in_text.h"

#include <algorithm>

#include "catalog/expression.h"
#include "catalog/query_tokens.h"

namespace limbeck {
namespace {

// What stands between the quotes of 'text' or $tag$text$tag$.
std::string_view inside(std::string_view literal) {
  if (literal.size() >= 2 && literal.back() == '\'') {
    const std::size_t begin = literal.find('\'') + 1;
    return literal.substr(begin, literal.size() - 1 - begin);
  }
  if (!literal.starts_with('$')) return {};
  const std::size_t tag = literal.find('$', 1) + 1;
  return literal.size() < 2 * tag ? std::string_view() : literal.substr(tag, literal.size() - 2 * tag);
}

}  // namespace

void NameIndex::add(const ObjectName& name, std::size_t thing) {
  entries_[std::string(name.name)].push_back({std::string(name.schema), thing});
}

std::vector<std::string> NameIndex::words_of(std::string_view text) {
  std::vector<std::string> words;
  for (ExpressionToken& token : tokenize_expression(text))
    if (token.kind == ExpressionToken::Kind::kIdentifier) words.push_back(std::move(token.name));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::vector<std::size_t> NameIndex::things_in(std::string_view text) const {
  std::vector<std::size_t> found;
  collect(text, 0, found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void NameIndex::collect(std::string_view text, int depth, std::vector<std::size_t>& found) const {
  if (text.empty() || depth > 3) return;
  const Tokens tokens = tokenize_expression(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == ExpressionToken::Kind::kLiteral) {
      collect(inside(tokens[i].text), depth + 1, found);
      continue;
    }
    if (!is_name(tokens, i)) continue;
    const bool is_qualified = i >= 2 && is_symbol(tokens, i - 1, ".") && is_name(tokens, i - 2);
    look_up(is_qualified ? std::string_view(tokens[i - 2].name) : std::string_view(), is_qualified, tokens[i].name,
            found);
  }
}

// The default schema may be written or not, so a name of it is found behind any schema that has none of that name.
void NameIndex::look_up(std::string_view schema, bool is_qualified, const std::string& name,
                        std::vector<std::size_t>& found) const {
  const auto entries = entries_.find(name);
  if (entries == entries_.end()) return;
  bool in_schema = false;
  for (const Entry& entry : entries->second) in_schema = in_schema || (is_qualified && entry.schema == schema);
  for (const Entry& entry : entries->second)
    if (in_schema ? entry.schema == schema : entry.schema.empty()) found.push_back(entry.thing);
}

}  // namespace limbeck
