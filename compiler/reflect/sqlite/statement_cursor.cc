#include "reflect/sqlite/statement_cursor.h"

#include <algorithm>

#include "catalog/ascii.h"

namespace limbeck::sqlite_schema {
StatementCursor::StatementCursor(std::string_view text) : text_(text) {
  SqlScanner scanner(text, {.other_name_quotes = true});
  for (SqlToken token = scanner.next(); token.kind != SqlToken::Kind::kEnd; token = scanner.next())
    if (token.kind != SqlToken::Kind::kComment) tokens_.push_back(token);
}

bool StatementCursor::is(std::string_view word, std::size_t ahead) const {
  if (index_ + ahead >= tokens_.size()) return false;
  const SqlToken& token = tokens_[index_ + ahead];
  if (token.kind == SqlToken::Kind::kQuoted) return false;
  return equal_but_for_case(text_.substr(token.begin, token.end - token.begin), word);
}

bool StatementCursor::is_name() const {
  if (at_end()) return false;
  const SqlToken::Kind kind = tokens_[index_].kind;
  return kind == SqlToken::Kind::kWord || kind == SqlToken::Kind::kQuoted;
}

bool StatementCursor::is_quoted(char quote) const {
  return !at_end() && tokens_[index_].kind == SqlToken::Kind::kQuoted && text_[tokens_[index_].begin] == quote;
}

bool StatementCursor::accept(std::string_view word) {
  if (!is(word)) return false;
  ++index_;
  return true;
}

bool StatementCursor::accept(std::string_view word, std::string_view next) {
  if (!is(word) || !is(next, 1)) return false;
  index_ += 2;
  return true;
}

std::string_view StatementCursor::token() {
  if (at_end()) return {};
  const SqlToken& token = tokens_[index_++];
  return text_.substr(token.begin, token.end - token.begin);
}

std::string StatementCursor::name() {
  const bool quoted = !at_end() && tokens_[index_].kind == SqlToken::Kind::kQuoted;
  const std::string_view written = token();
  if (!quoted || written.size() < 2) return std::string(written);
  const char close = written.back();
  std::string name;
  for (std::size_t i = 1; i + 1 < written.size(); ++i) {
    name += written[i];
    if (written[i] == close && close != ']') ++i;
  }
  return name;
}

std::string_view StatementCursor::parentheses() {
  if (!accept("(")) return {};
  const std::size_t begin = position();
  int depth = 1;
  while (!at_end()) {
    if (is("(")) ++depth;
    if (is(")") && --depth == 0) break;
    ++index_;
  }
  const std::string_view inside = index_ == 0 ? std::string_view() : from(begin);
  accept(")");
  return inside;
}

std::string_view StatementCursor::adjacent() {
  const std::size_t begin = position();
  do ++index_;
  while (!at_end() && tokens_[index_].begin == tokens_[index_ - 1].end && !is(",") && !is(")") && !is("("));
  return from(begin);
}

std::string_view StatementCursor::rest() const { return text_.substr(position()); }

std::size_t StatementCursor::position() const { return at_end() ? text_.size() : tokens_[index_].begin; }

std::string_view StatementCursor::from(std::size_t position) const {
  if (index_ == 0 || tokens_[index_ - 1].end <= position) return {};
  return text_.substr(position, tokens_[index_ - 1].end - position);
}

void StatementCursor::skip() {
  if (is("("))
    parentheses();
  else if (!at_end())
    ++index_;
}

}  // namespace limbeck::sqlite_schema
