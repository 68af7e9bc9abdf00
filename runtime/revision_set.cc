#include "revision_set.h"

#include <bit>

namespace limbeck {

std::uint32_t RevisionSet::size() const {
  std::uint32_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::uint32_t>(std::popcount(word));
  return count;
}

void RevisionSet::add_ancestors(const RevisionTable& table) {
  for (std::uint32_t i = table.revision_count; i-- > 0;) {
    if (contains(i)) for_each_parent(table, table.revisions[i], [this](std::uint32_t parent) { insert(parent); });
  }
}

}  // namespace limbeck
