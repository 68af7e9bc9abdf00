#include "set_order.h"

#include <algorithm>
#include <vector>

namespace limbeck::cli {
namespace {

constexpr std::string_view kSetLines[] = {"Branches into: ", "Branch names: "};

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t end; (end = text.find(separator)) != std::string_view::npos;) {
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) text.append(text.empty() ? "" : separator).append(part);
  return text;
}

std::string sorted_list(std::string_view list) {
  std::vector<std::string> parts = split(list, ", ");
  std::sort(parts.begin(), parts.end());
  return join(parts, ", ");
}

std::string sorted_line(std::string line) {
  for (std::string_view prefix : kSetLines)
    if (line.starts_with(prefix)) return std::string(prefix) + sorted_list(line.substr(prefix.size()));
  for (std::size_t open = line.find('('); open != std::string::npos; open = line.find('(', open + 1)) {
    const std::size_t close = line.find(')', open);
    if (close == std::string::npos) break;
    line.replace(open + 1, close - open - 1, sorted_list(line.substr(open + 1, close - open - 1)));
  }
  return line;
}

// Entries where there are any, else lines; what stands before the first entry stays there.
std::string sorted_revisions(const std::string& text) {
  std::vector<std::string> parts = split(text, "\nRev: ");
  if (parts.size() > 1 || text.starts_with("Rev: ")) {
    const bool has_heading = !text.starts_with("Rev: ");
    if (!has_heading) parts[0].erase(0, 5);
    std::sort(parts.begin() + (has_heading ? 1 : 0), parts.end());
    return join(parts, "\nRev: ");
  }
  parts = split(text, "\n");
  std::sort(parts.begin(), parts.end());
  return join(parts, "\n");
}

}  // namespace

std::string with_sets_sorted(std::string_view text, bool whole) {
  std::vector<std::string> lines = split(text, "\n");
  for (std::string& line : lines) line = sorted_line(std::move(line));
  const auto is_child = [](const std::string& line) {
    return line.starts_with(" ") && line.find(" -> ") < line.size();
  };
  for (auto line = lines.begin(); line != lines.end();) {
    const auto end = std::find_if_not(line, lines.end(), is_child);
    std::sort(line, end);
    line = end == line ? line + 1 : end;
  }
  const std::string sorted = join(lines, "\n");
  return whole ? sorted_revisions(sorted) : sorted;
}

}  // namespace limbeck::cli
