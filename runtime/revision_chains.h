// Which revisions of a set are ancestors of which, answered in constant time, for a set of many revisions with few
// forks and merges.
//
// A chain is a run of revisions in which each is the only child of the one before it and has no other parent. Whether
// one revision is an ancestor of another is a question to their chains: the table of answers has a bit for each pair.
#ifndef LIMBECK_REVISION_CHAINS_H_
#define LIMBECK_REVISION_CHAINS_H_

#include <cstdint>
#include <vector>

#include "limbeck/revision_table.h"
#include "revision_set.h"

namespace limbeck {

class RevisionChains {
 public:
  // REQUIRES: whatever lies between two revisions of `universe` is in it.
  RevisionChains(const RevisionTable& table, const RevisionSet& universe);

  // REQUIRES: both are in the universe, and are not the same.
  bool is_ancestor(std::uint32_t ancestor, std::uint32_t of) const {
    const std::uint32_t above = chain_[of], below = chain_[ancestor];
    if (above == below) return ancestor < of;
    return (above_[below * words_ + above / 64] >> (above % 64) & 1) != 0;
  }

 private:
  std::uint32_t form_chains(const RevisionTable& table, const RevisionSet& universe);

  std::vector<std::uint32_t> chain_;  // of each revision
  std::size_t words_ = 0;             // of a row of above_
  std::vector<std::uint64_t> above_;  // for each chain, the chains that descend from it
};

}  // namespace limbeck

#endif  // LIMBECK_REVISION_CHAINS_H_
