// A set of revisions of one table: one bit each. And the links from a revision to those before it.
#ifndef LIMBECK_REVISION_SET_H_
#define LIMBECK_REVISION_SET_H_

#include <bit>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// Which links count.
enum class Links {
  kParents,    // "down": a revision's own line
  kEffective,  // parents, and the dependencies that count
};

class RevisionSet {
 public:
  explicit RevisionSet(const RevisionTable& table) : words_((table.revision_count + 63) / 64) {}
  RevisionSet(const RevisionTable& table, absl::Span<const std::uint32_t> revisions) : RevisionSet(table) {
    for (const std::uint32_t revision : revisions) insert(revision);
  }

  bool contains(std::uint32_t revision) const { return (words_[revision / 64] >> (revision % 64) & 1) != 0; }
  void insert(std::uint32_t revision) { words_[revision / 64] |= std::uint64_t{1} << (revision % 64); }
  void erase(std::uint32_t revision) { words_[revision / 64] &= ~(std::uint64_t{1} << (revision % 64)); }
  std::uint32_t size() const;
  bool empty() const;
  bool intersects(const RevisionSet& other) const;

  void operator|=(const RevisionSet& other);
  void operator&=(const RevisionSet& other);
  void operator-=(const RevisionSet& other);

  // Adds all ancestors, or all descendants, of what is in the set: one scan, backward or forward, since the table
  // stands in topological order.
  void add_ancestors(const RevisionTable& table, Links links = Links::kEffective);
  void add_descendants(const RevisionTable& table, Links links = Links::kEffective);

  // Calls visit(revision) in the table's order, or against it.
  template <typename Visit>
  void for_each(Visit visit) const;
  template <typename Visit>
  void for_each_backward(Visit visit) const;

 private:
  std::vector<std::uint64_t> words_;
};

inline absl::Span<const std::uint32_t> parents_of(const RevisionTable& table, std::uint32_t revision) {
  const IndexRange range = table.revisions[revision].parents;
  return absl::MakeConstSpan(table.links + range.begin, range.count);
}

// The dependencies that count; none of them is a parent as well.
inline absl::Span<const std::uint32_t> effective_dependencies_of(const RevisionTable& table, std::uint32_t revision) {
  const RevisionEntry& entry = table.revisions[revision];
  return absl::MakeConstSpan(table.links + entry.dependencies.begin, entry.effective);
}

// Calls visit(index) for the parents of a revision as written, then for the dependencies that count.
template <typename Visit>
void for_each_parent(const RevisionTable& table, std::uint32_t revision, Visit visit, Links links = Links::kEffective) {
  for (const std::uint32_t parent : parents_of(table, revision)) visit(parent);
  if (links == Links::kParents) return;
  for (const std::uint32_t dependency : effective_dependencies_of(table, revision)) visit(dependency);
}

template <typename Visit>
void RevisionSet::for_each(Visit visit) const {
  for (std::uint32_t w = 0; w < words_.size(); ++w) {
    for (std::uint64_t word = words_[w]; word != 0; word &= word - 1)
      visit(w * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
  }
}

template <typename Visit>
void RevisionSet::for_each_backward(Visit visit) const {
  for (auto w = static_cast<std::uint32_t>(words_.size()); w-- > 0;) {
    std::uint64_t word = words_[w];
    while (word != 0) {
      const auto bit = 63 - static_cast<std::uint32_t>(std::countl_zero(word));
      visit(w * 64 + bit);
      word &= ~(std::uint64_t{1} << bit);
    }
  }
}

}  // namespace limbeck

#endif  // LIMBECK_REVISION_SET_H_
