// Which revision is an ancestor of which, in next to no time, however many are asked.
//
// Revisions are strung on chains, each revision behind one of its parents or dependencies where that is the last of a
// chain. A revision knows how far up each other chain it reaches; most share that knowledge with the one before.
#ifndef LIMBECK_COMPILER_GRAPH_ANCESTRY_H_
#define LIMBECK_COMPILER_GRAPH_ANCESTRY_H_

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "graph/graph.h"

namespace limbeck {

class Ancestry {
 public:
  explicit Ancestry(const RevisionGraph& graph);

  // By parents and dependencies; no revision is its own ancestor. Who is in a cycle has none, and is nobody's.
  bool is_ancestor(std::size_t ancestor, std::size_t revision) const;

  // Whether of any two revisions one is an ancestor of the other.
  bool is_linear() const { return last_.size() <= 1; }

 private:
  struct Place {
    std::size_t chain = 0;
    std::size_t position = 0;
    friend bool operator<(const Place& a, const Place& b) { return a.chain < b.chain; }
  };
  using Reach = std::vector<Place>;  // by chain: the last ancestor on each other than the revision's own

  void enter(const RevisionGraph& graph, std::size_t revision);

  std::vector<std::size_t> last_;  // of each chain
  std::vector<Place> places_;
  std::vector<std::shared_ptr<const Reach>> reaches_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_GRAPH_ANCESTRY_H_
