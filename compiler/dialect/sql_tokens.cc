#include "dialect/sql_tokens.h"

#include <algorithm>

#include "catalog/ascii.h"

namespace limbeck {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_word_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_word(char c) { return is_word_start(c) || (c >= '0' && c <= '9') || c == '$'; }

}  // namespace

SqlToken SqlScanner::next() {
  while (position_ < text_.size() && is_space(text_[position_])) ++position_;
  if (position_ == text_.size()) return token(SqlToken::Kind::kEnd, position_, position_);
  if (at("--")) return line_comment();
  if (at("/*")) return block_comment();
  const char c = text_[position_];
  if (c == '\'' || c == '"') return quoted(position_ + 1, c, false);
  if (lexis_.escape_strings && (at("e'") || at("E'"))) return quoted(position_ + 2, '\'', true);
  if (lexis_.other_name_quotes && c == '`') return quoted(position_ + 1, '`', false);
  if (lexis_.other_name_quotes && c == '[') return quoted(position_ + 1, ']', false);
  if (const std::string_view tag = dollar_tag(); !tag.empty()) return dollar_quoted(tag);
  if (is_word(c) && c != '$') return word();
  return token(SqlToken::Kind::kSymbol, position_, position_ + 1);
}

SqlToken SqlScanner::token(SqlToken::Kind kind, std::size_t begin, std::size_t end) {
  position_ = end;
  return {kind, begin, end};
}

SqlToken SqlScanner::line_comment() {
  const std::size_t end = text_.find('\n', position_);
  return token(SqlToken::Kind::kComment, position_, end == std::string_view::npos ? text_.size() : end);
}

SqlToken SqlScanner::block_comment() {
  const std::size_t begin = position_;
  int depth = 0;
  while (position_ < text_.size()) {
    if (at("/*") && (depth == 0 || lexis_.nested_comments)) {
      ++depth;
      position_ += 2;
    } else if (at("*/")) {
      position_ += 2;
      if (--depth == 0) return token(SqlToken::Kind::kComment, begin, position_);
    } else {
      ++position_;
    }
  }
  return token(SqlToken::Kind::kUnterminated, begin, text_.size());
}

// A doubled quote reads as two quoted pieces side by side, which does no harm. A string with escapes goes on after
// white space with a line's end in it.
SqlToken SqlScanner::quoted(std::size_t begin, char close, bool escapes) {
  const std::size_t start = position_;
  for (std::size_t i = begin; i < text_.size(); ++i) {
    if (escapes && text_[i] == '\\') {
      ++i;
    } else if (text_[i] == close) {
      std::size_t after = i + 1;
      bool continued = after < text_.size() && text_[after] == close;
      while (!continued && escapes && after < text_.size() && is_space(text_[after])) ++after;
      if (escapes && after < text_.size() && text_[after] == close)
        continued = continued || text_.substr(i, after - i).find('\n') != std::string_view::npos;
      if (!continued) return token(SqlToken::Kind::kQuoted, start, i + 1);
      i = after;
    }
  }
  return token(SqlToken::Kind::kUnterminated, start, text_.size());
}

// "$tag$" where one begins, else empty.
std::string_view SqlScanner::dollar_tag() const {
  if (!lexis_.dollar_quotes || text_[position_] != '$') return {};
  std::size_t end = position_ + 1;
  while (end < text_.size() && is_word(text_[end]) && text_[end] != '$') ++end;
  if (end == text_.size() || text_[end] != '$') return {};
  if (end > position_ + 1 && !is_word_start(text_[position_ + 1])) return {};
  return text_.substr(position_, end + 1 - position_);
}

SqlToken SqlScanner::dollar_quoted(std::string_view tag) {
  const std::size_t close = text_.find(tag, position_ + tag.size());
  if (close == std::string_view::npos) return token(SqlToken::Kind::kUnterminated, position_, text_.size());
  return token(SqlToken::Kind::kQuoted, position_, close + tag.size());
}

SqlToken SqlScanner::word() {
  std::size_t end = position_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  return token(SqlToken::Kind::kWord, position_, end);
}

bool mentions_name(std::string_view text, std::string_view name, const SqlLexis& lexis) {
  SqlScanner scanner(text, lexis);
  for (SqlToken token = scanner.next(); token.kind != SqlToken::Kind::kEnd; token = scanner.next()) {
    std::string_view found = scanner.text(token);
    if (token.kind == SqlToken::Kind::kQuoted && found.size() >= 2) found = found.substr(1, found.size() - 2);
    if (equal_but_for_case(found, name)) return true;
  }
  return false;
}

}  // namespace limbeck
