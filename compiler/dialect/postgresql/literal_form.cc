#include <algorithm>
#include <cctype>

#include "dialect/postgresql/tree_text.h"

namespace limbeck::postgresql {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

bool is_number(std::string_view text) {
  if (!text.empty() && text[0] == '-') text.remove_prefix(1);
  if (text.empty() || !is_digit(text[0]) || !is_digit(text.back())) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
         std::count(text.begin(), text.end(), '.') <= 1;
}

bool begins_with_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() < kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == 'd' ? !is_digit(text[i]) : text[i] != '-') return false;
  return true;
}

// A date is also its midnight, and the time zone of a test's server is UTC.
std::string date_form(std::string_view text) {
  std::string result(text);
  if (result.size() > 10 && result[10] == 'T') result[10] = ' ';
  for (std::string_view zone : {"+00:00", "+00", "Z"})
    if (result.size() > 11 && result.ends_with(zone)) {
      result.resize(result.size() - zone.size());
      break;
    }
  if (std::string_view(result).substr(10) == " 00:00:00") result.resize(10);
  return result;
}

// The elements of an array come back without white space between them.
std::string array_form(std::string_view text) {
  std::string result;
  bool quoted = false;
  for (char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted || c != ' ' || (!result.empty() && result.back() != ',' && result.back() != '{')) result += c;
  }
  return result;
}

}  // namespace

std::string number_form(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string_view::npos) return std::string(text);
  std::string digits(text.substr(0, e));
  long shift = std::stol(std::string(text.substr(e + 1)));
  if (shift < 0 || shift > 1000) return std::string(text);
  std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    point = digits.size();
  } else {
    digits.erase(point, 1);
  }
  for (; shift > 0; --shift, ++point)
    if (point == digits.size()) digits += '0';
  return point == digits.size() ? digits : digits.insert(point, ".");
}

std::string literal_form(std::string_view text) {
  if (is_number(text)) return std::string(text);
  std::string form(text);
  if (begins_with_date(text)) {
    form = date_form(text);
  } else if (!text.empty() && (text[0] == '{' || text[0] == '[')) {
    const Tree document = Tree::parse(text, nullptr, false);
    form = document.is_discarded() ? array_form(text) : document.dump();
  }
  std::string quoted = "'";
  for (char c : form) quoted += c == '\'' ? "''" : std::string(1, c);
  return quoted + "'";
}

}  // namespace limbeck::postgresql
