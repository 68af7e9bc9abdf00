// Going from a revision to those before it, and back.
#ifndef LIMBECK_COMPILER_GRAPH_LINKS_H_
#define LIMBECK_COMPILER_GRAPH_LINKS_H_

#include <cstddef>
#include <vector>

#include "graph/graph.h"

namespace limbeck {

enum class LinkKinds { kParents, kAll };  // kAll: dependencies, too

template <class Visit>
void visit_links(const Revision& revision, LinkKinds kinds, Visit visit) {
  for (std::size_t parent : revision.parents) visit(parent);
  if (kinds == LinkKinds::kParents) return;
  for (std::size_t dependency : revision.dependencies) visit(dependency);
}

inline std::vector<std::vector<std::size_t>> find_children(const std::vector<Revision>& revisions, LinkKinds kinds) {
  std::vector<std::vector<std::size_t>> children(revisions.size());
  for (std::size_t i = 0; i < revisions.size(); ++i)
    visit_links(revisions[i], kinds, [&](std::size_t parent) { children[parent].push_back(i); });
  return children;
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_GRAPH_LINKS_H_
