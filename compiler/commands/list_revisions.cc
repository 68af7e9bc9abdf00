#include "commands/list_revisions.h"

#include <algorithm>

#include "commands/revision_json.h"

namespace limbeck {

std::string list_revisions(const ListedRevisions& listed, const std::vector<std::uint32_t>& revisions,
                           const std::optional<DatabaseRows>& rows, const ListStyle& style) {
  const auto is_current = [&](std::uint32_t revision) {
    return rows && std::find(rows->rows.begin(), rows->rows.end(), listed.map().id(revision)) != rows->rows.end();
  };
  if (style.format == OutputFormat::kJson) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (std::uint32_t revision : revisions)
      list.push_back(revision_json(listed, revision, rows ? std::optional<bool>(is_current(revision)) : std::nullopt));
    nlohmann::ordered_json answer = nlohmann::ordered_json::object();
    if (rows) answer["database"] = rows->url;
    answer["revisions"] = std::move(list);
    return json_text(answer);
  }
  const RevisionLines lines(listed, style.colour);
  std::string text;
  for (std::uint32_t revision : revisions) {
    LineParts parts = style.line;
    parts.is_current = is_current(revision);
    text += style.verbose ? lines.entry(revision, parts.is_current) : lines.line(revision, parts);
  }
  return text;
}

}  // namespace limbeck
