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

std::string id_list(const RevisionTable& table, absl::Span<const std::uint32_t> revisions) {
  std::string list;
  for (const std::uint32_t revision : revisions)
    list.append(list.empty() ? "" : ", ").append(revision_id(table, revision));
  return list;
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

std::optional<std::uint32_t> find_labelled_revision(const RevisionTable& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (declares(table, table.revisions[i].labels, name)) return i;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> find_tagged_revision(const RevisionTable& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (declares(table, table.revisions[i].tags, name)) return i;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> find_heads(const RevisionTable& table, bool effective) {
  RevisionSet has_child(table);
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const RevisionEntry& revision = table.revisions[i];
    for (const std::uint32_t parent : parents_of(table, i)) has_child.insert(parent);
    for (std::uint32_t d = 0; effective && d < revision.dependencies.count; ++d)
      has_child.insert(table.links[revision.dependencies.begin + d]);
  }
  std::vector<std::uint32_t> heads;
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (!has_child.contains(i)) heads.push_back(i);
  }
  sort_by_load_order(table, heads);
  return heads;
}

std::vector<std::uint32_t> applied_tips(const RevisionTable& table, absl::Span<const std::uint32_t> rows) {
  RevisionSet applied(table, rows), revised(table);
  applied.add_ancestors(table);
  applied.for_each([&](std::uint32_t revision) {
    for (const std::uint32_t parent : parents_of(table, revision)) revised.insert(parent);
  });
  applied -= revised;
  std::vector<std::uint32_t> tips;
  applied.for_each([&](std::uint32_t revision) { tips.push_back(revision); });
  sort_by_load_order(table, tips);
  return tips;
}

bool loads_before(const RevisionTable& table, std::uint32_t a, std::uint32_t b) {
  const int order = table.view(table.revisions[a].file).compare(table.view(table.revisions[b].file));
  return order != 0 ? order < 0 : a < b;
}

void sort_by_load_order(const RevisionTable& table, std::vector<std::uint32_t>& revisions) {
  std::sort(revisions.begin(), revisions.end(),
            [&](std::uint32_t a, std::uint32_t b) { return loads_before(table, a, b); });
}

const DialectTable* find_dialect(const RevisionTable& table, std::string_view name) {
  for (std::uint32_t i = 0; i < table.dialect_count; ++i) {
    if (table.view(table.dialects[i].name) == name) return &table.dialects[i];
  }
  return nullptr;
}

}  // namespace limbeck
