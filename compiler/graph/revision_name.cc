#include "graph/revision_name.h"

#include <fmt/format.h>

#include <algorithm>

#include "graph/revision_graph.h"

namespace limbeck {
namespace {

std::string_view without_extension(std::string_view file_name) { return file_name.substr(0, file_name.rfind('.')); }

bool is_illegal(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '@' || c == '-' || c == '+' || c == ':';
}

}  // namespace

std::string_view id_of_file(std::string_view file_name) {
  const std::string_view stem = without_extension(file_name);
  return stem.substr(0, stem.find('_'));
}

std::string message_of_file(std::string_view file_name) {
  const std::string_view stem = without_extension(file_name);
  const std::size_t end_of_id = stem.find('_');
  if (end_of_id == std::string_view::npos) return "";
  std::string message(stem.substr(end_of_id + 1));
  std::replace(message.begin(), message.end(), '_', ' ');
  return message;
}

bool is_too_long_for_an_id(std::string_view id) { return id.size() > kMaximumIdLength; }

std::string problem_with_id(std::string_view id) {
  if (id.empty()) return "is empty";
  if (is_reserved(id)) return "is a word of the command line";
  const auto illegal = std::find_if(id.begin(), id.end(), is_illegal);
  if (illegal == id.end()) return "";
  if (static_cast<unsigned char>(*illegal) <= ' ' || *illegal == '\x7f')
    return "has white space or a control character in it";
  return fmt::format("has a '{}' in it, which means something else on the command line", *illegal);
}

bool is_reserved(std::string_view name) {
  return name == "head" || name == "heads" || name == "base" || name == "current";
}

}  // namespace limbeck
