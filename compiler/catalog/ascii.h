// Upper and lower case of ASCII letters, whatever the locale: keywords of SQL, and names that databases fold. Bytes of
// other characters stay as they are.
#ifndef LIMBECK_COMPILER_ASCII_H_
#define LIMBECK_COMPILER_ASCII_H_

#include <string>
#include <string_view>

namespace limbeck {

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char ascii_upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string ascii_lower(std::string_view text);
std::string ascii_upper(std::string_view text);

// Whether they are the same but for the case of letters.
bool equal_but_for_case(std::string_view a, std::string_view b);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_ASCII_H_
