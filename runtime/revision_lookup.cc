#include "revision_lookup.h"

#include <algorithm>

#include "revision_set.h"

namespace limbeck {
namespace {

bool declares(const RevisionTable& table, IndexRange names, std::string_view name) {
  for (std::uint32_t i = 0; i < names.count; ++i) {
    if (table.view(table.names[names.begin + i]) == name) return true;
  }
  return false;
}

}  // namespace

std::string_view revision_id(const RevisionTable& table, std::uint32_t revision) {
  return table.view(table.revisions[revision].id);
}

absl::Span<const std::uint32_t> find_revisions_with_prefix(const RevisionTable& table, std::string_view prefix) {
  const std::uint32_t* const end = table.sorted_ids + table.revision_count;
  const auto beginning = [&](std::uint32_t revision) { return revision_id(table, revision).substr(0, prefix.size()); };
  const std::uint32_t* const first = std::partition_point(
      table.sorted_ids, end, [&](std::uint32_t revision) { return revision_id(table, revision) < prefix; });
  const std::uint32_t* const last =
      std::partition_point(first, end, [&](std::uint32_t revision) { return beginning(revision) == prefix; });
  return absl::MakeConstSpan(first, last);
}

std::optional<std::uint32_t> find_revision(const RevisionTable& table, std::string_view id) {
  const auto found = find_revisions_with_prefix(table, id);
  if (found.empty() || revision_id(table, found.front()) != id) return std::nullopt;
  return found.front();
}

std::optional<std::uint32_t> find_named_revision(const RevisionTable& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (declares(table, table.revisions[i].labels, name)) return i;
  }
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (declares(table, table.revisions[i].tags, name)) return i;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> find_heads(const RevisionTable& table, bool effective) {
  RevisionSet has_child(table);
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const RevisionEntry& revision = table.revisions[i];
    for (std::uint32_t p = 0; p < revision.parents.count; ++p)
      has_child.insert(table.links[revision.parents.begin + p]);
    if (effective) for_each_parent(table, revision, [&](std::uint32_t parent) { has_child.insert(parent); });
  }
  std::vector<std::uint32_t> heads;
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (!has_child.contains(i)) heads.push_back(i);
  }
  return heads;
}

const DialectTable* find_dialect(const RevisionTable& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.dialect_count; ++i) {
    if (table.view(table.dialects[i].name) == name) return &table.dialects[i];
  }
  return nullptr;
}

}  // namespace limbeck
