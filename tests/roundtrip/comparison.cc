#include "roundtrip/comparison.h"

#include <algorithm>
#include <map>

namespace limbeck::test {
namespace {

using Lines = std::vector<std::string>;

// Parted by blank lines, as pg_dump writes statements.
std::vector<Lines> paragraphs(std::string_view text) {
  std::vector<Lines> result(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == ',')) line.pop_back();
    if (line.empty()) {
      if (!result.back().empty()) result.emplace_back();
    } else if (!line.starts_with("--")) {
      result.back().push_back(std::move(line));
    }
  }
  if (result.back().empty()) result.pop_back();
  for (Lines& lines : result) std::sort(lines.begin(), lines.end());
  std::sort(result.begin(), result.end());
  return result;
}

std::map<std::string, int> count(const std::vector<Lines>& text) {
  std::map<std::string, int> counts;
  for (const Lines& lines : text)
    for (const std::string& line : lines) ++counts[line];
  return counts;
}

}  // namespace

LineComparison compare_lines(std::string_view original, std::string_view other) {
  const std::vector<Lines> wanted = paragraphs(original), got = paragraphs(other);
  std::map<std::string, int> left = count(got);
  LineComparison result;
  result.same_statements = wanted == got;
  for (const auto& [line, times] : count(wanted)) {
    const int common = std::min(times, left[line]);
    result.lines += static_cast<std::size_t>(times);
    result.equal += static_cast<std::size_t>(common);
    left[line] -= common;
    for (int i = common; i < times; ++i) result.rest.push_back("- " + line);
  }
  for (const auto& [line, times] : left)
    for (int i = 0; i < times; ++i) result.rest.push_back("+ " + line);
  return result;
}

}  // namespace limbeck::test
