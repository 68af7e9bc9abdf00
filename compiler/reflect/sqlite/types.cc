#include "reflect/sqlite/types.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <string>
#include <vector>

#include "catalog/ascii.h"
#include "catalog/quotes.h"

namespace limbeck::sqlite_schema {
namespace {

struct Named {
  std::string_view name;
  Type (*type)();
};

const Named kNamed[] = {{"SMALLINT", SmallInteger},
                        {"INTEGER", Integer},
                        {"BIGINT", BigInteger},
                        {"NUMERIC", [] { return Numeric(); }},
                        {"FLOAT", Float},
                        {"DOUBLE", Double},
                        {"BOOLEAN", Boolean},
                        {"VARCHAR", [] { return String(); }},
                        {"TEXT", Text},
                        {"BLOB", LargeBinary},
                        {"DATE", Date},
                        {"TIME", [] { return Time(); }},
                        {"DATETIME", [] { return DateTime(); }},
                        {"CHAR(36)", Uuid},
                        {"JSON", Json}};

// In capitals, without white space.
std::string compact(std::string_view text) {
  std::string result;
  for (char c : text)
    if (std::isspace(static_cast<unsigned char>(c)) == 0) result += ascii_upper(c);
  return result;
}

// The numbers of "NAME(1,2)"; none where it is not of that form.
std::vector<int> numbers_of(std::string_view text, std::string_view name) {
  std::vector<int> numbers;
  if (!text.starts_with(name) || !text.ends_with(')') || text[name.size()] != '(') return {};
  for (const char *at = text.data() + name.size() + 1, *end = text.data() + text.size() - 1; at < end;) {
    int number = 0;
    const auto parsed = std::from_chars(at, end, number);
    if (parsed.ec != std::errc() || number < 0) return {};
    numbers.push_back(number);
    at = parsed.ptr + (parsed.ptr < end && *parsed.ptr == ',' ? 1 : 0);
    if (parsed.ptr < end && *parsed.ptr != ',') return {};
  }
  return numbers;
}

bool is_integer(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.size() < 19 &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Its digits are the DSL's only where it would write the same.
Value number_of(std::string_view text) {
  const std::string digits(text);
  if (is_integer(text)) return {std::strtoll(digits.c_str(), nullptr, 10)};
  char* end = nullptr;
  const double number = std::strtod(digits.c_str(), &end);
  if (digits.empty() || *end != '\0' || std::isalpha(static_cast<unsigned char>(digits[0])) != 0) return {};
  const Value value(number);
  return value.text() == text ? value : Value();
}

bool is_one_literal(std::string_view text) {
  if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return false;
  for (std::size_t i = 1; i + 1 < text.size(); ++i)
    if (text[i] == '\'' && text[++i] != '\'') return false;
  return true;
}

}  // namespace

Type parse_type(std::string_view text) {
  const std::string word = compact(text);
  for (const Named& named : kNamed)
    if (named.name == word) return named.type();
  if (const std::vector<int> numbers = numbers_of(word, "VARCHAR"); numbers.size() == 1) return String(numbers[0]);
  if (const std::vector<int> numbers = numbers_of(word, "NUMERIC"); numbers.size() == 2)
    return Numeric(numbers[0], numbers[1]);
  return SqlType({.sqlite = text});
}

Value parse_default(std::string_view text) {
  const std::string word = compact(text);
  if (word == "NULL") return {};
  if (word == "TRUE" || word == "FALSE") return {word == "TRUE"};
  if (word == "CURRENT_TIMESTAMP") return {now()};
  if (word == "CURRENT_DATE") return {current_date()};
  if (is_one_literal(text)) return {unquoted(text)};
  if (const Value number = number_of(text.starts_with('+') ? text.substr(1) : text); number.given()) return number;
  return {sql(text)};
}

}  // namespace limbeck::sqlite_schema
