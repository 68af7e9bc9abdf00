// Abseil's string_view is a type of its own where Abseil was built as C++14 (Debian 12), and std::string_view
// elsewhere.
#ifndef LIMBECK_TEXT_H_
#define LIMBECK_TEXT_H_

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/string_view.h"

namespace limbeck {

inline absl::string_view absl_view(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view std_view(absl::string_view text) { return {text.data(), text.size()}; }

// The pieces between the separators: one at least, empty ones included.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = text.find(separator, begin);
    pieces.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) break;
    begin = end + 1;
  }
  return pieces;
}

// The bytes that pairs of hexadecimal digits stand for; Abseil's function of this name is deprecated in newer versions,
// and the one in its place is not in older ones.
inline std::string bytes_of_hex(std::string_view digits) {
  std::string bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned char byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

}  // namespace limbeck

#endif  // LIMBECK_TEXT_H_
