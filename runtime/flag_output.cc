#include "flag_output.h"

#include <algorithm>

#include "absl/strings/str_join.h"
#include "fmt/color.h"
#include "fmt/format.h"
#include "revision_lookup.h"
#include "revision_set.h"

namespace limbeck {
namespace {

std::string ids_text(const RevisionTable& table, const std::vector<std::uint32_t>& revisions) {
  std::string out;
  for (const std::uint32_t revision : revisions)
    out.append(out.empty() ? "" : ", ").append(revision_id(table, revision));
  return out.empty() ? "none" : out;
}

// "(head, billing, v2.3.0)": what a revision is, besides itself.
std::string attributes_text(const RevisionTable& table, const DatabaseState& state, std::uint32_t revision, bool head) {
  const RevisionEntry& entry = table.revisions[revision];
  std::string out;
  const auto add = [&](std::string_view word) { out.append(out.empty() ? " (" : ", ").append(word); };
  if (std::find(state.rows.begin(), state.rows.end(), table.view(entry.id)) != state.rows.end()) add("current");
  if (head) add("head");
  for (const IndexRange names : {entry.labels, entry.tags}) {
    for (std::uint32_t i = 0; i < names.count; ++i) add(table.view(table.names[names.begin + i]));
  }
  return out.empty() ? out : out + ")";
}

}  // namespace

std::string status_text(const RevisionTable& table, const DatabaseState& state, std::string_view url, bool colour) {
  const std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/true);
  RevisionSet pending(table), head_set(table);
  for (const std::uint32_t revision : state.pending) pending.insert(revision);
  for (const std::uint32_t head : heads) head_set.insert(head);
  std::string out = fmt::format("database: {}\n", url);
  out += fmt::format("current:  {}\n", !state.rows.empty()       ? absl::StrJoin(state.rows, ", ")
                                       : state.has_version_table ? "base"
                                                                 : "base (no version table)");
  out += fmt::format("head:     {}\npending:  {}\n\n", ids_text(table, heads),
                     fmt::format("{} revision{}", state.pending.size(), state.pending.size() == 1 ? "" : "s"));
  std::size_t width = 0;
  for (std::uint32_t i = 0; i < table.revision_count; ++i) width = std::max(width, revision_id(table, i).size());
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const bool applied = !pending.contains(i);
    const std::string mark = fmt::format(colour && applied ? fg(fmt::terminal_color::green) : fmt::text_style(), "{}",
                                         applied ? "[x]" : "[ ]");
    out += fmt::format("{} {:<{}}  {}{}\n", mark, revision_id(table, i), width, table.view(table.revisions[i].message),
                       attributes_text(table, state, i, head_set.contains(i)));
  }
  return out;
}

}  // namespace limbeck
