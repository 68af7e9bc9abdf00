#include "revision_chains.h"

namespace limbeck {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

}  // namespace

RevisionChains::RevisionChains(const RevisionTable& table, const RevisionSet& universe)
    : chain_(table.revision_count, kNone) {
  const std::uint32_t count = form_chains(table, universe);
  words_ = (count + 63) / 64;
  above_.resize(count * words_);
  // Backward: what is above a chain is known before the chain is the parent of nothing more.
  universe.for_each_backward([&](std::uint32_t revision) {
    const std::uint32_t own = chain_[revision];
    for_each_parent(table, revision, [&](std::uint32_t parent) {
      if (!universe.contains(parent) || chain_[parent] == own) return;
      std::uint64_t* const row = &above_[chain_[parent] * words_];
      for (std::size_t w = 0; w < words_; ++w) row[w] |= above_[own * words_ + w];
      row[own / 64] |= std::uint64_t{1} << (own % 64);
    });
  });
}

std::uint32_t RevisionChains::form_chains(const RevisionTable& table, const RevisionSet& universe) {
  std::vector<std::uint32_t> children(table.revision_count);
  const auto for_each_parent_inside = [&](std::uint32_t revision, auto visit) {
    for_each_parent(table, revision, [&](std::uint32_t parent) {
      if (universe.contains(parent)) visit(parent);
    });
  };
  universe.for_each([&](std::uint32_t revision) {
    for_each_parent_inside(revision, [&](std::uint32_t parent) { ++children[parent]; });
  });
  std::uint32_t count = 0;
  universe.for_each_backward([&](std::uint32_t revision) {
    if (chain_[revision] == kNone) chain_[revision] = count++;
    std::uint32_t parents = 0, only = 0;
    for_each_parent_inside(revision, [&](std::uint32_t parent) {
      ++parents;
      only = parent;
    });
    if (parents == 1 && children[only] == 1) chain_[only] = chain_[revision];
  });
  return count;
}

}  // namespace limbeck
