#include "dialect/sql_writer.h"

#include <algorithm>

namespace limbeck {
namespace {

bool is_plain_start(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }
bool is_plain(char c) { return is_plain_start(c) || (c >= '0' && c <= '9') || c == '$'; }

bool needs_quotes(const SqlStyle& style, std::string_view name) {
  if (name.empty() || !is_plain_start(name.front())) return true;
  if (!std::all_of(name.begin(), name.end(), is_plain)) return true;
  return std::binary_search(style.keywords.begin(), style.keywords.end(), name);
}

std::string doubled(std::string_view text, char quote) {
  std::string result;
  result.reserve(text.size() + 2);
  for (char c : text) {
    if (c == quote) result += c;
    result += c;
  }
  return result;
}

void append_lines(std::string& text, std::span<const std::string> fragments) {
  std::string_view separator = "\n  ";
  for (const std::string& fragment : fragments) {
    text += std::exchange(separator, ",\n  ");
    text += fragment;
  }
}

}  // namespace

std::string quote_identifier(const SqlStyle& style, std::string_view name) {
  if (!needs_quotes(style, name)) return std::string(name);
  return '"' + doubled(name, '"') + '"';
}

std::string quote_name(const SqlStyle& style, const ObjectName& name) {
  std::string text;
  if (!name.schema.empty()) text = quote_identifier(style, name.schema) + '.';
  return text + quote_identifier(style, name.name);
}

std::string quote_literal(const SqlStyle& style, std::string_view text) {
  std::string quoted = '\'' + doubled(text, '\'') + '\'';
  if (!style.backslash_literals || text.find('\\') == std::string_view::npos) return quoted;
  return 'E' + doubled(quoted, '\\');
}

void SqlWriter::space() {
  if (!text_.empty()) text_ += ' ';
}

SqlWriter& SqlWriter::words(std::string_view text) {
  if (text.empty()) return *this;
  space();
  text_ += text;
  return *this;
}

SqlWriter& SqlWriter::words_if(bool condition, std::string_view text) { return condition ? words(text) : *this; }

SqlWriter& SqlWriter::identifier(std::string_view name) { return words(quote_identifier(*style_, name)); }

SqlWriter& SqlWriter::name(const ObjectName& name) { return words(quote_name(*style_, name)); }

SqlWriter& SqlWriter::literal(std::string_view text) { return words(quote_literal(*style_, text)); }

SqlWriter& SqlWriter::parens(std::string_view text) {
  space();
  text_ += '(';
  text_ += text;
  text_ += ')';
  return *this;
}

SqlWriter& SqlWriter::identifiers(std::span<const std::string_view> names) {
  return list(names, [this](std::string_view name) { return quote_identifier(*style_, name); });
}

SqlWriter& SqlWriter::lines_in_parens(std::span<const std::string> fragments) {
  space();
  text_ += '(';
  append_lines(text_, fragments);
  text_ += "\n)";
  return *this;
}

SqlWriter& SqlWriter::lines(std::span<const std::string> fragments) {
  append_lines(text_, fragments);
  return *this;
}

}  // namespace limbeck
