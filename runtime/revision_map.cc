#include "limbeck/revision_map.h"

#include <algorithm>
#include <numeric>

#include "revision_lookup.h"

namespace limbeck {

RevisionMap::RevisionMap(const RevisionTable& table)
    : table_(table),
      load_order_(table.revision_count),
      children_(table.revision_count),
      all_children_(table.revision_count),
      labels_(table.revision_count) {
  std::iota(load_order_.begin(), load_order_.end(), 0U);
  sort_by_load_order(table, load_order_);
  link_children();
  spread_labels();
}

std::vector<std::string_view> RevisionMap::dependency_names(std::uint32_t revision) const {
  std::vector<std::string_view> names;
  const IndexRange range = entry(revision).dependency_names;
  for (std::uint32_t i = 0; i < range.count; ++i) names.push_back(table_.view(table_.names[range.begin + i]));
  return names;
}

template <typename Predicate>
std::vector<std::uint32_t> RevisionMap::select(Predicate predicate) const {
  std::vector<std::uint32_t> selected;
  std::copy_if(load_order_.begin(), load_order_.end(), std::back_inserter(selected), predicate);
  return selected;
}

std::vector<std::uint32_t> RevisionMap::heads() const {
  return select([this](std::uint32_t revision) { return is_head(revision); });
}
std::vector<std::uint32_t> RevisionMap::effective_heads() const {
  return select([this](std::uint32_t revision) { return is_effective_head(revision); });
}
std::vector<std::uint32_t> RevisionMap::bases() const {
  return select([this](std::uint32_t revision) { return is_base(revision); });
}
std::vector<std::uint32_t> RevisionMap::effective_bases() const {
  return select([this](std::uint32_t revision) { return is_effective_base(revision); });
}
std::vector<std::uint32_t> RevisionMap::branch_points() const {
  return select([this](std::uint32_t revision) { return is_branch_point(revision); });
}
std::vector<std::uint32_t> RevisionMap::merge_points() const {
  return select([this](std::uint32_t revision) { return is_merge_point(revision); });
}

bool RevisionMap::has_label(std::uint32_t revision, std::string_view label) const {
  return std::binary_search(labels_[revision].begin(), labels_[revision].end(), label);
}

void RevisionMap::link_children() {
  const auto add = [](std::vector<std::uint32_t>& list, std::uint32_t revision) {
    if (list.empty() || list.back() != revision) list.push_back(revision);
  };
  for (const std::uint32_t revision : load_order_) {
    for (const std::uint32_t parent : parents(revision)) {
      add(children_[parent], revision);
      add(all_children_[parent], revision);
    }
    for (const std::uint32_t dependency : dependencies(revision)) add(all_children_[dependency], revision);
  }
}

void RevisionMap::spread_labels() {
  for (const std::uint32_t revision : load_order_) {
    if (entry(revision).labels.count > 0) spread_labels_of(revision);
  }
  for (std::vector<std::string_view>& labels : labels_) {
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  }
}

void RevisionMap::spread_labels_of(std::uint32_t revision) {
  std::vector<std::uint32_t> reached = {revision};
  std::vector<bool> seen(size());
  seen[revision] = true;
  bool is_one_line = true;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    is_one_line &= !is_merge_point(reached[i]) && !is_effective_branch_point(reached[i]);
    for (const std::uint32_t child : children_[reached[i]]) {
      if (!seen[child]) reached.push_back(child);
      seen[child] = true;
    }
  }
  for (std::uint32_t at = revision; is_one_line && !is_base(at);) {
    at = parents(at).front();
    if (is_merge_point(at) || is_effective_branch_point(at)) break;
    reached.push_back(at);
  }
  const IndexRange own = entry(revision).labels;
  for (std::uint32_t i = 0; i < own.count; ++i) {
    const std::string_view label = table_.view(table_.names[own.begin + i]);
    for (const std::uint32_t carrier : reached) labels_[carrier].push_back(label);
  }
}

}  // namespace limbeck
