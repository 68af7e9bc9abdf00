#include <cctype>
#include <cstdlib>

#include "catalog/quotes.h"
#include "reflect/postgresql/reader.h"

namespace limbeck::pg_catalog {
namespace {

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  bool digits = false, dot = false;
  for (char c : text) {
    if (c == '.' && !dot)
      dot = true;
    else if (std::isdigit(static_cast<unsigned char>(c)))
      digits = true;
    else
      return false;
  }
  return digits;
}

// Absent where the DSL would write its digits otherwise.
Value number_of(std::string_view text) {
  if (text.find('.') == std::string_view::npos && text.size() < 19)
    return {std::strtoll(std::string(text).c_str(), nullptr, 10)};
  const Value value(std::strtod(std::string(text).c_str(), nullptr));
  return value.text() == text ? value : Value();
}

bool is_numeric(std::string_view type) {
  return type == "smallint" || type == "integer" || type == "bigint" || type == "numeric" || type == "real" ||
         type == "double precision";
}

// The end of the literal that begins `text`, or 0.
std::size_t end_of_literal(std::string_view text) {
  if (!text.starts_with('\'')) return 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] != '\'') continue;
    if (i + 1 == text.size() || text[i + 1] != '\'') return i + 1;
    ++i;
  }
  return 0;
}

bool same_type(std::string_view cast, std::string_view type) {
  return cast == type || (cast == "bpchar" && type == "character") || (cast == "\"bit\"" && type == "bit");
}

}  // namespace

// The server writes the literal that it was given with the type that it has taken: 'new'::character varying.
Value parse_default(std::string_view text, std::string_view type) {
  const Value as_is = Sql{copy_text(text)};
  if (text == "true" || text == "false") return {text == "true"};
  if (text == "now()") return {now()};
  if (text == "CURRENT_DATE") return {current_date()};
  if (text == "gen_random_uuid()") return {generate_uuid()};
  if (is_number(text)) {
    const Value number = number_of(text);
    return number.given() ? number : as_is;
  }
  const std::size_t end = end_of_literal(text);
  if (end == 0 || text.substr(end, 2) != "::") return as_is;
  const std::string literal = unquoted(text.substr(0, end));
  const std::string_view cast = text.substr(end + 2);
  if (is_numeric(cast) && is_numeric(type) && is_number(literal)) {
    const Value number = number_of(literal);
    return number.given() ? number : as_is;
  }
  if (!same_type(cast, type) || type == "bytea") return as_is;
  return {literal};
}

}  // namespace limbeck::pg_catalog
