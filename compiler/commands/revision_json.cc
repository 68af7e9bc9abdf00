#include "commands/revision_json.h"

#include "commands/revision_lines.h"

namespace limbeck {
namespace {

using Object = nlohmann::ordered_json;

Object ids(const RevisionMap& map, const auto& revisions) {
  Object list = Object::array();
  for (std::uint32_t revision : revisions) list.push_back(map.id(revision));
  return list;
}

Object names(const auto& texts) {
  Object list = Object::array();
  for (std::string_view text : texts) list.push_back(text);
  return list;
}

std::vector<std::string_view> tags(const RevisionMap& map, std::uint32_t revision) {
  std::vector<std::string_view> result;
  const IndexRange range = map.entry(revision).tags;
  for (std::uint32_t i = 0; i < range.count; ++i)
    result.push_back(map.table().view(map.table().names[range.begin + i]));
  return result;
}

}  // namespace

Object revision_json(const ListedRevisions& listed, std::uint32_t revision, std::optional<bool> is_current) {
  const RevisionMap& map = listed.map();
  const RevisionText text = listed.text(revision);
  return {{"id", map.id(revision)},
          {"message", text.summary},
          {"document", text.document},
          {"path", text.path},
          {"parents", ids(map, map.parents(revision))},
          {"dependencies", ids(map, map.dependencies(revision))},
          {"depends_on", names(map.dependency_names(revision))},
          {"children", ids(map, children_by_id(map, revision))},
          {"labels", names(map.labels(revision))},
          {"tags", names(tags(map, revision))},
          {"is_head", map.is_head(revision)},
          {"is_effective_head", map.is_effective_head(revision)},
          {"is_base", map.is_base(revision)},
          {"is_branch_point", map.is_branch_point(revision)},
          {"is_merge_point", map.is_merge_point(revision)},
          {"is_current", is_current ? Object(*is_current) : Object(nullptr)}};
}

std::string json_text(const Object& json) { return json.dump(2, ' ', false, Object::error_handler_t::replace) + '\n'; }

}  // namespace limbeck
