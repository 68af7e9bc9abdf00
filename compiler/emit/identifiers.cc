#include "emit/identifiers.h"

#include <algorithm>
#include <iterator>

namespace limbeck {
namespace {

// Words of C++, and macros that common headers define.
constexpr std::string_view kWords[] = {
    "EOF",      "FALSE",    "NULL",      "TRUE",     "alignas",    "alignof",   "and",           "and_eq",
    "asm",      "assert",   "auto",      "bitand",   "bitor",      "bool",      "break",         "case",
    "catch",    "char",     "char16_t",  "char32_t", "char8_t",    "class",     "co_await",      "co_return",
    "co_yield", "compl",    "concept",   "const",    "const_cast", "consteval", "constexpr",     "constinit",
    "continue", "decltype", "default",   "delete",   "do",         "double",    "dynamic_cast",  "else",
    "enum",     "errno",    "explicit",  "export",   "extern",     "false",     "float",         "for",
    "friend",   "goto",     "if",        "inline",   "int",        "linux",     "long",          "major",
    "minor",    "mutable",  "namespace", "new",      "noexcept",   "not",       "not_eq",        "nullptr",
    "operator", "or",       "or_eq",     "private",  "protected",  "public",    "register",      "reinterpret_cast",
    "requires", "return",   "short",     "signed",   "sizeof",     "static",    "static_assert", "static_cast",
    "stderr",   "stdin",    "stdout",    "struct",   "switch",     "template",  "this",          "thread_local",
    "throw",    "true",     "try",       "typedef",  "typeid",     "typename",  "union",         "unix",
    "unsigned", "using",    "virtual",   "void",     "volatile",   "wchar_t",   "while",         "xor",
    "xor_eq",
};

bool is_word(const std::string& text) { return std::binary_search(std::begin(kWords), std::end(kWords), text); }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string Identifiers::add(std::string_view name) {
  std::string identifier(name);
  std::replace_if(
      identifier.begin(), identifier.end(), [](char c) { return !is_letter(c) && !is_digit(c); }, '_');
  if (identifier.empty() || is_digit(identifier.front())) identifier.insert(0, 1, '_');
  while (is_word(identifier) || !taken_.insert(identifier).second) identifier += '_';
  return identifier;
}

}  // namespace limbeck
