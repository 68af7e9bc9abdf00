#include "support/txtar.h"

namespace limbeck {
namespace {

// The name in "-- name --"; empty where the line is no marker.
std::string_view marker_name(std::string_view line) {
  constexpr std::string_view kBegin = "-- ", kEnd = " --";
  if (line.size() <= kBegin.size() + kEnd.size() || !line.starts_with(kBegin) || !line.ends_with(kEnd)) return {};
  return line.substr(kBegin.size(), line.size() - kBegin.size() - kEnd.size());
}

}  // namespace

Txtar parse_txtar(std::string_view text) {
  Txtar archive;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (const std::string_view name = marker_name(line); !name.empty()) {
      archive.sections.push_back({std::string(name), {}});
      continue;
    }
    std::string& target = archive.sections.empty() ? archive.comment : archive.sections.back().text;
    target.append(line).append("\n");
  }
  return archive;
}

std::string format_txtar(const Txtar& archive) {
  std::string text = archive.comment;
  for (const TxtarSection& section : archive.sections) text += "-- " + section.name + " --\n" + section.text;
  return text;
}

}  // namespace limbeck
