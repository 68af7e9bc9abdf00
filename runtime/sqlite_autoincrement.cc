#include "sqlite_autoincrement.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <optional>
#include <vector>

namespace limbeck {
namespace {

// A word, a quoted thing, or a single character.
struct Token {
  std::string text;  // words in upper case
  std::size_t end = 0;
  int depth = 0;  // of parentheses
};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0; }

// Behind what begins at `i`.
std::size_t end_of_token(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (text.substr(i, 2) == "--") return std::min(text.find('\n', i), text.size());
  if (text.substr(i, 2) == "/*") {
    const std::size_t end = text.find("*/", i + 2);
    return end == text.npos ? text.size() : end + 2;
  }
  if (c == '\'' || c == '"' || c == '`' || c == '[') {
    const std::size_t end = text.find(c == '[' ? ']' : c, i + 1);
    return end == text.npos ? text.size() : end + 1;
  }
  std::size_t end = i + 1;
  while (is_word(c) && end < text.size() && is_word(text[end])) ++end;
  return end;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  int depth = 0;
  for (std::size_t i = 0, end = 0; i < text.size(); i = end) {
    end = end_of_token(text, i);
    if (std::isspace(static_cast<unsigned char>(text[i])) != 0 || text[i] == '-' || text[i] == '/') continue;
    if (text[i] == ')') --depth;
    Token token{std::string(text.substr(i, end - i)), end, depth};
    if (text[i] == '(') ++depth;
    if (is_word(text[i])) {
      for (char& c : token.text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    tokens.push_back(std::move(token));
  }
  return tokens;
}

// Where the PRIMARY KEY of an INTEGER column ends.
std::optional<std::size_t> end_of_key(const std::vector<Token>& tokens) {
  bool is_integer = false;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (tokens[i].depth != 1) continue;
    if (tokens[i].text == "," || tokens[i - 1].depth == 0) is_integer = false;
    if (tokens[i].text == "INTEGER") is_integer = true;
    if (is_integer && tokens[i].text == "PRIMARY" && tokens[i + 1].text == "KEY") return tokens[i + 1].end;
  }
  return std::nullopt;
}

}  // namespace

std::string rebuilt_table(std::string_view statement) {
  constexpr std::string_view kCreate = "CREATE TABLE ";
  if (!statement.starts_with(kCreate)) return {};
  statement.remove_prefix(kCreate.size());
  std::string name;
  if (statement.starts_with('"')) {
    for (std::size_t i = 1; i < statement.size(); ++i) {
      if (statement[i] == '"' && (i + 1 == statement.size() || statement[++i] != '"')) break;
      name += statement[i];
    }
  } else {
    name = statement.substr(0, statement.find(' '));
  }
  return name.starts_with(kReplacementPrefix) ? name.substr(kReplacementPrefix.size()) : std::string();
}

bool has_autoincrement(std::string_view create_table) {
  for (const Token& token : tokens_of(create_table)) {
    if (token.depth == 1 && token.text == "AUTOINCREMENT") return true;
  }
  return false;
}

std::string with_autoincrement(std::string_view create_table) {
  std::string text(create_table);
  if (has_autoincrement(create_table)) return text;
  if (const auto end = end_of_key(tokens_of(create_table))) text.insert(*end, " AUTOINCREMENT");
  return text;
}

}  // namespace limbeck
