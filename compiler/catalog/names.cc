#include "catalog/names.h"

#include <md5.h>

#include <algorithm>
#include <cstdint>

namespace limbeck {
namespace {

// At most `limit` bytes of `text`, cut before a character rather than inside it.
std::string_view clip(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

// Where the character of that number, from 0, begins. REQUIRES: there are more than `number`.
std::size_t byte_of_character(std::string_view text, std::size_t number) {
  std::size_t byte = 0;
  for (;; ++byte)
    if (begins_character(text[byte]) && number-- == 0) return byte;
}

std::string md5_hex(const std::string& text) {
  char hex[MD5_DIGEST_STRING_LENGTH];
  return MD5Data(reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), hex);
}

}  // namespace

std::string make_object_name(std::string_view first, std::string_view second, std::string_view label) {
  const std::size_t underscores = second.empty() ? 1 : 2;
  const std::size_t available = kLongestName - label.size() - underscores;
  std::size_t first_size = first.size(), second_size = second.size();
  while (first_size + second_size > available) --(first_size > second_size ? first_size : second_size);

  std::string name(clip(first, first_size));
  if (!second.empty()) name.append("_").append(clip(second, second_size));
  return name.append("_").append(label);
}

std::string join_column_names(const List<std::string_view>& columns) {
  std::string joined;
  for (std::string_view column : columns) {
    if (!joined.empty()) joined += '_';
    joined += column.substr(0, kLongestName);
    if (joined.size() > kLongestName) break;
  }
  return joined;
}

std::string default_sequence_name(std::string_view table, std::string_view column) {
  return make_object_name(table, column, "seq");
}

std::string_view choose_name(std::string_view table, std::string_view columns, std::string_view label,
                             const std::function<bool(std::string_view)>& taken) {
  std::string name = make_object_name(table, columns, label);
  for (int pass = 1; taken(name); ++pass)
    name = make_object_name(table, columns, std::string(label) + std::to_string(pass));
  return copy_text(name);
}

std::string default_index_name(std::string_view schema, std::string_view table, std::string_view column) {
  std::string name = "ix_";
  if (!schema.empty()) {
    name += schema;
    std::replace(name.begin(), name.end(), '.', '_');
    name += '_';
  }
  return shorten_name(name.append(table).append("_").append(column));
}

std::string shorten_name(const std::string& name) {
  if (count_characters(name) <= kLongestName) return name;
  const std::string hash = md5_hex(name);
  return name.substr(0, byte_of_character(name, kLongestName - 8)) + "_" + hash.substr(hash.size() - 4);
}

}  // namespace limbeck
