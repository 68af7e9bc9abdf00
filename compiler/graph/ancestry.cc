#include "graph/ancestry.h"

#include <algorithm>
#include <map>

#include "graph/links.h"

namespace limbeck {

Ancestry::Ancestry(const RevisionGraph& graph) : places_(graph.revisions.size()), reaches_(graph.revisions.size()) {
  for (std::size_t i = 0; i < graph.revisions.size(); ++i) enter(graph, i);
}

void Ancestry::enter(const RevisionGraph& graph, std::size_t revision) {
  std::vector<std::size_t> links;
  if (!graph.revisions[revision].in_cycle)
    visit_links(graph.revisions[revision], LinkKinds::kAll, [&](std::size_t link) { links.push_back(link); });
  const auto is_last = [&](std::size_t link) { return last_[places_[link].chain] == link; };
  const auto before = std::find_if(links.begin(), links.end(), is_last);
  const bool goes_on = before != links.end();
  places_[revision] = goes_on ? Place{places_[*before].chain, places_[*before].position + 1} : Place{last_.size(), 0};
  last_.resize(std::max(last_.size(), places_[revision].chain + 1));
  last_[places_[revision].chain] = revision;
  if (goes_on && links.size() == 1) {
    reaches_[revision] = reaches_[*before];
    return;
  }
  std::map<std::size_t, std::size_t> reach;
  const auto add = [&](const Place& place) {
    if (place.chain == places_[revision].chain) return;
    std::size_t& position = reach[place.chain];
    position = std::max(position, place.position);
  };
  for (std::size_t link : links) {
    add(places_[link]);
    for (const Place& place : *reaches_[link]) add(place);
  }
  const auto sorted = std::make_shared<Reach>();
  for (const auto& [chain, position] : reach) sorted->push_back({chain, position});
  reaches_[revision] = sorted;
}

bool Ancestry::is_ancestor(std::size_t ancestor, std::size_t revision) const {
  const Place& above = places_[ancestor];
  const Place& below = places_[revision];
  if (above.chain == below.chain) return above.position < below.position;
  const Reach& reach = *reaches_[revision];
  const auto found = std::lower_bound(reach.begin(), reach.end(), above);
  return found != reach.end() && found->chain == above.chain && found->position >= above.position;
}

}  // namespace limbeck
