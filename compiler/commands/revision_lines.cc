#include "commands/revision_lines.h"

#include <fmt/color.h>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace limbeck {
namespace {

std::string joined(const auto& names) { return fmt::format("{}", fmt::join(names, ", ")); }

std::vector<std::string_view> ids(const RevisionMap& map, const auto& revisions) {
  std::vector<std::string_view> result;
  for (std::uint32_t revision : revisions) result.push_back(map.id(revision));
  return result;
}

// Each line four places to the right, also where it is empty.
std::string indented(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    result.append("    ").append(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!text.empty()) result += '\n';
  }
  return result;
}

}  // namespace

std::vector<std::uint32_t> children_by_id(const RevisionMap& map, std::uint32_t revision) {
  std::vector<std::uint32_t> children(map.children(revision).begin(), map.children(revision).end());
  std::sort(children.begin(), children.end(), [&](std::uint32_t a, std::uint32_t b) { return map.id(a) < map.id(b); });
  return children;
}

std::string RevisionLines::line(std::uint32_t revision, const LineParts& parts) const {
  const RevisionMap& map = listed_.map();
  std::string line;
  if (parts.parents) {
    line = this->parents(revision);
    const std::vector<std::string_view> dependencies = map.dependency_names(revision);
    if (!dependencies.empty()) line += fmt::format(" ({})", joined(dependencies));
    line += " -> ";
  }
  line += painted_id(revision);
  if (parts.labels && !map.labels(revision).empty()) line += fmt::format(" ({})", joined(map.labels(revision)));
  line += mark(map.is_effective_head(revision), "head");
  line += mark(map.is_head(revision) && !map.is_effective_head(revision), "effective head");
  line += mark(parts.is_current, "current");
  line += mark(parts.places && map.is_branch_point(revision), "branchpoint");
  line += mark(parts.places && map.is_merge_point(revision), "mergepoint");
  if (parts.summary) line += ", " + listed_.text(revision).summary;
  return line + '\n';
}

std::string RevisionLines::entry(std::uint32_t revision, bool is_current) const {
  const RevisionMap& map = listed_.map();
  std::string entry = "Rev: " + painted_id(revision) + mark(map.is_head(revision), "head") +
                      mark(map.is_branch_point(revision), "branchpoint") +
                      mark(map.is_merge_point(revision), "mergepoint") + mark(is_current, "current") + '\n';
  entry += (map.is_merge_point(revision) ? "Merges: " : "Parent: ") + parents(revision) + '\n';
  const std::vector<std::string_view> dependencies = map.dependency_names(revision);
  if (!dependencies.empty()) entry += fmt::format("Also depends on: {}\n", joined(dependencies));
  if (map.is_branch_point(revision))
    entry += fmt::format("Branches into: {}\n", joined(ids(map, children_by_id(map, revision))));
  if (!map.labels(revision).empty()) entry += fmt::format("Branch names: {}\n", joined(map.labels(revision)));
  const RevisionText text = listed_.text(revision);
  entry += fmt::format("Path: {}\n\n{}\n\n", text.path, indented(text.document));
  return entry;
}

std::string RevisionLines::children(std::uint32_t revision, bool with_summary) const {
  const std::string indent(listed_.map().id(revision).size(), ' ');
  std::string lines;
  for (std::uint32_t child : children_by_id(listed_.map(), revision))
    lines += indent + " -> " + line(child, {.labels = true, .summary = with_summary});
  return lines;
}

std::string RevisionLines::painted_id(std::uint32_t revision) const {
  return fmt::format(colour_ ? fg(fmt::terminal_color::yellow) : fmt::text_style(), "{}", listed_.map().id(revision));
}

std::string RevisionLines::mark(bool holds, std::string_view text) const {
  if (!holds) return {};
  return ' ' + fmt::format(colour_ ? fg(fmt::terminal_color::cyan) : fmt::text_style(), "({})", text);
}

std::string RevisionLines::parents(std::uint32_t revision) const {
  const RevisionMap& map = listed_.map();
  return map.is_base(revision) ? "<base>" : joined(ids(map, map.parents(revision)));
}

}  // namespace limbeck
