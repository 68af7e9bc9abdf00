#include "dialect/trigger_text.h"

#include <algorithm>
#include <cctype>

#include "catalog/ascii.h"

namespace limbeck {
namespace {

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string trigger_with_table(std::string_view text, std::string_view table, const SqlLexis& lexis,
                               std::span<const std::string_view> words) {
  SqlScanner scanner(text, lexis);
  std::size_t end = text.size();
  for (SqlToken token = scanner.next(); token.kind != SqlToken::Kind::kEnd; token = scanner.next()) {
    if (token.kind != SqlToken::Kind::kWord) continue;
    const std::string word = ascii_upper(scanner.text(token));
    if (word == "ON") return std::string(text);
    if (std::find(words.begin(), words.end(), word) == words.end()) continue;
    end = token.begin;
    break;
  }
  std::string result(without_trailing_space(text.substr(0, end)));
  result += " ON " + std::string(table);
  if (end < text.size()) result += ' ' + std::string(text.substr(end));
  return result;
}

}  // namespace limbeck
