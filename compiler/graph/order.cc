#include "graph/order.h"

#include <cstdint>
#include <utility>

namespace limbeck {
namespace {

template <class Visitor>
void for_each_link(const GraphRevision& revision, Visitor visit) {
  for (const std::uint32_t i : revision.parents) visit(i);
  for (const std::uint32_t i : revision.dependencies) visit(i);
}

std::vector<std::uint32_t> topological_order(const std::vector<GraphRevision>& revisions) {
  const auto count = static_cast<std::uint32_t>(revisions.size());
  std::vector<std::vector<std::uint32_t>> children(count);
  std::vector<std::size_t> waiting_for(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    waiting_for[i] = revisions[i].parents.size() + revisions[i].dependencies.size();
    for_each_link(revisions[i], [&](std::uint32_t parent) { children[parent].push_back(i); });
  }

  std::vector<std::uint32_t> ready;  // the next one is the last
  for (std::uint32_t i = count; i-- > 0;)
    if (waiting_for[i] == 0) ready.push_back(i);
  std::vector<std::uint32_t> order;
  order.reserve(count);
  while (!ready.empty()) {
    const std::uint32_t next = ready.back();
    ready.pop_back();
    order.push_back(next);
    for (auto child = children[next].rbegin(); child != children[next].rend(); ++child)
      if (--waiting_for[*child] == 0) ready.push_back(*child);
  }
  for (std::uint32_t i = 0; i < count; ++i)
    if (waiting_for[i] != 0) order.push_back(i);
  return order;
}

}  // namespace

void put_in_order(std::vector<GraphRevision>& revisions) {
  const std::vector<std::uint32_t> order = topological_order(revisions);
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;

  std::vector<GraphRevision> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t i : order) {
    sorted.push_back(std::move(revisions[i]));
    GraphRevision& revision = sorted.back();
    const std::uint32_t own_place = place[i];
    for (auto* links : {&revision.parents, &revision.dependencies})
      for (std::uint32_t& link : *links) link = place[link];
    for_each_link(revision, [&](std::uint32_t link) {
      if (link >= own_place || !sorted[link].replayable) revision.replayable = false;
    });
  }
  revisions = std::move(sorted);
}

}  // namespace limbeck
