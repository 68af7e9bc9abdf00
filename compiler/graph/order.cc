#include "graph/checks.h"
#include "graph/links.h"

namespace limbeck {

std::vector<std::size_t> order_revisions(const std::vector<Revision>& revisions) {
  const std::vector<std::vector<std::size_t>> children = find_children(revisions, LinkKinds::kAll);
  std::vector<std::size_t> missing(revisions.size()), order, ready;
  std::vector<bool> done(revisions.size());
  for (std::size_t i = revisions.size(); i-- > 0;) {
    missing[i] = revisions[i].parents.size() + revisions[i].dependencies.size();
    if (missing[i] == 0) ready.push_back(i);
  }
  // A stack: the children of what ran last come next, so that a branch is not torn.
  while (!ready.empty()) {
    const std::size_t i = ready.back();
    ready.pop_back();
    order.push_back(i);
    done[i] = true;
    for (std::size_t c = children[i].size(); c-- > 0;)
      if (--missing[children[i][c]] == 0) ready.push_back(children[i][c]);
  }
  for (std::size_t i = 0; i < revisions.size(); ++i)
    if (!done[i]) order.push_back(i);
  return order;
}

}  // namespace limbeck
