// A small writer of SQL text, and the only place that quotes.
//
//   SqlWriter sql(kStyle);
//   sql.words("ALTER TABLE").name(table).words("ADD CONSTRAINT").identifier("t_pkey").words("PRIMARY
//   KEY").identifiers(columns); std::string text = sql.take();     // ALTER TABLE posts ADD CONSTRAINT t_pkey PRIMARY
//   KEY (id)
//
// Each call writes one thing, with a space between it and what stands before. An identifier is quoted when it has to be
// and only then, so that the text reads as a person would write it.
#ifndef LIMBECK_COMPILER_SQL_WRITER_H_
#define LIMBECK_COMPILER_SQL_WRITER_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "limbeck/table_items.h"

namespace limbeck {

// How a dialect quotes.
struct SqlStyle {
  std::span<const std::string_view> keywords;  // sorted, lower case: not identifiers unless quoted
  bool backslash_literals = false;             // a literal with a backslash is written E'...'
};

class SqlWriter {
 public:
  explicit SqlWriter(const SqlStyle& style) : style_(&style) {}

  // Verbatim: keywords, numbers, expressions, fragments that were written before.
  SqlWriter& words(std::string_view text);
  // words(), where `condition` holds.
  SqlWriter& words_if(bool condition, std::string_view text);
  SqlWriter& identifier(std::string_view name);
  SqlWriter& name(const ObjectName& name);
  // 'it''s'
  SqlWriter& literal(std::string_view text);
  // (expression)
  SqlWriter& parens(std::string_view text);
  // (a, b)
  SqlWriter& identifiers(std::span<const std::string_view> names);
  SqlWriter& identifiers(const List<std::string_view>& names) { return identifiers({names.begin(), names.size()}); }

  // (x, y): each of `items` as `text_of` gives it.
  template <class Items, class TextOf>
  SqlWriter& list(const Items& items, TextOf text_of) {
    space();
    text_ += '(';
    std::string_view separator = "";
    for (const auto& item : items) {
      text_ += std::exchange(separator, ", ");
      text_ += text_of(item);
    }
    text_ += ')';
    return *this;
  }

  // The fragments, one on each line, indented, with commas between: the body of CREATE TABLE.
  SqlWriter& lines_in_parens(std::span<const std::string> fragments);
  // The same without parentheses: the rows of VALUES.
  SqlWriter& lines(std::span<const std::string> fragments);

  std::string take() { return std::move(text_); }

 private:
  void space();

  const SqlStyle* style_;
  std::string text_;
};

std::string quote_identifier(const SqlStyle& style, std::string_view name);
std::string quote_name(const SqlStyle& style, const ObjectName& name);
std::string quote_literal(const SqlStyle& style, std::string_view text);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SQL_WRITER_H_
