// A set of revisions of one table: one bit each.
#ifndef LIMBECK_REVISION_SET_H_
#define LIMBECK_REVISION_SET_H_

#include <cstdint>
#include <vector>

#include "limbeck/revision_table.h"

namespace limbeck {

class RevisionSet {
 public:
  explicit RevisionSet(const RevisionTable& table) : words_((table.revision_count + 63) / 64) {}

  bool contains(std::uint32_t revision) const { return (words_[revision / 64] >> (revision % 64) & 1) != 0; }
  void insert(std::uint32_t revision) { words_[revision / 64] |= std::uint64_t{1} << (revision % 64); }
  void erase(std::uint32_t revision) { words_[revision / 64] &= ~(std::uint64_t{1} << (revision % 64)); }
  std::uint32_t size() const;

  // Adds all ancestors, over parents and dependencies, of what is in the set: one backward scan, since the table stands
  // in topological order.
  void add_ancestors(const RevisionTable& table);

 private:
  std::vector<std::uint64_t> words_;
};

// Calls visit(index) for the parents of a revision, then for its dependencies.
template <typename Visit>
void for_each_parent(const RevisionTable& table, const RevisionEntry& revision, Visit visit) {
  for (const IndexRange range : {revision.parents, revision.dependencies}) {
    for (std::uint32_t i = 0; i < range.count; ++i) visit(table.links[range.begin + i]);
  }
}

}  // namespace limbeck

#endif  // LIMBECK_REVISION_SET_H_
