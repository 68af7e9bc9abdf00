#include "dialect/row_values.h"

#include <string_view>

namespace limbeck {
namespace {

bool is_hex_notation(std::string_view text) {
  return text.size() % 2 == 0 && text.starts_with("\\x") &&
         text.find_first_not_of("0123456789abcdefABCDEF", 2) == std::string_view::npos;
}

}  // namespace

std::string hex_digits(std::string_view text) {
  if (is_hex_notation(text)) return std::string(text.substr(2));
  std::string digits;
  for (char c : text) {
    const unsigned byte = static_cast<unsigned char>(c);
    digits += "0123456789abcdef"[byte >> 4];
    digits += "0123456789abcdef"[byte & 15];
  }
  return digits;
}

}  // namespace limbeck
