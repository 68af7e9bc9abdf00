#include "revision_set.h"

namespace limbeck {

std::uint32_t RevisionSet::size() const {
  std::uint32_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::uint32_t>(std::popcount(word));
  return count;
}

bool RevisionSet::empty() const {
  for (const std::uint64_t word : words_) {
    if (word != 0) return false;
  }
  return true;
}

bool RevisionSet::intersects(const RevisionSet& other) const {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if ((words_[i] & other.words_[i]) != 0) return true;
  }
  return false;
}

void RevisionSet::operator|=(const RevisionSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
}

void RevisionSet::operator&=(const RevisionSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
}

void RevisionSet::operator-=(const RevisionSet& other) {
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
}

void RevisionSet::add_ancestors(const RevisionTable& table, Links links) {
  for (std::uint32_t i = table.revision_count; i-- > 0;) {
    if (contains(i))
      for_each_parent(
          table, i, [this](std::uint32_t parent) { insert(parent); }, links);
  }
}

void RevisionSet::add_descendants(const RevisionTable& table, Links links) {
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    if (contains(i)) continue;
    for_each_parent(
        table, i,
        [&](std::uint32_t parent) {
          if (contains(parent)) insert(i);
        },
        links);
  }
}

}  // namespace limbeck
