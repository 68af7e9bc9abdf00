#include <algorithm>
#include <queue>
#include <string>

#include "graph/checks.h"

namespace limbeck {
namespace {

template <class Visit>
void visit_links(const Revision& revision, Visit visit) {
  for (std::size_t parent : revision.parents) visit(parent);
  for (std::size_t dependency : revision.dependencies) visit(dependency);
}

// Strips, again and again, who has no link left to the others: what remains is cycles and what lies between them.
std::vector<bool> find_entangled(const std::vector<Revision>& revisions,
                                 const std::vector<std::vector<std::size_t>>& children) {
  const std::size_t size = revisions.size();
  std::vector<std::size_t> links(size), uses(size);
  std::vector<bool> stripped(size);
  for (std::size_t i = 0; i < size; ++i) {
    links[i] = revisions[i].parents.size() + revisions[i].dependencies.size();
    uses[i] = children[i].size();
  }
  std::vector<std::size_t> work;
  const auto strip = [&](std::size_t i) {
    if (stripped[i]) return;
    stripped[i] = true;
    work.push_back(i);
  };
  for (std::size_t i = 0; i < size; ++i)
    if (links[i] == 0 || uses[i] == 0) strip(i);
  while (!work.empty()) {
    const std::size_t i = work.back();
    work.pop_back();
    for (std::size_t child : children[i])
      if (--links[child] == 0) strip(child);
    visit_links(revisions[i], [&](std::size_t parent) {
      if (--uses[parent] == 0) strip(parent);
    });
  }
  stripped.flip();
  return stripped;
}

std::vector<std::vector<std::size_t>> find_children(const std::vector<Revision>& revisions) {
  std::vector<std::vector<std::size_t>> children(revisions.size());
  for (std::size_t i = 0; i < revisions.size(); ++i)
    visit_links(revisions[i], [&](std::size_t parent) { children[parent].push_back(i); });
  return children;
}

// The shortest way from `start` over parents and dependencies back to itself; empty where there is none.
std::vector<std::size_t> find_cycle(const std::vector<Revision>& revisions, const std::vector<bool>& entangled,
                                    std::size_t start) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> came_from(revisions.size(), kNone);
  std::queue<std::size_t> work;
  work.push(start);
  while (!work.empty()) {
    const std::size_t i = work.front();
    work.pop();
    bool back = false;
    visit_links(revisions[i], [&](std::size_t next) {
      back = back || next == start;
      if (!entangled[next] || came_from[next] != kNone || next == start) return;
      came_from[next] = i;
      work.push(next);
    });
    if (!back) continue;
    std::vector<std::size_t> cycle;
    for (std::size_t place = i; place != start; place = came_from[place]) cycle.push_back(place);
    cycle.push_back(start);
    std::reverse(cycle.begin(), cycle.end());
    return cycle;
  }
  return {};
}

void report_cycle(const std::vector<Revision>& revisions, const std::vector<std::size_t>& cycle, DiagnosticSink& sink) {
  std::string text;
  bool depends = false;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    const Revision& revision = revisions[cycle[i]];
    text += revision.id + " -> ";
    const std::size_t next = cycle[(i + 1) % cycle.size()];
    depends = depends || std::find(revision.parents.begin(), revision.parents.end(), next) == revision.parents.end();
  }
  const Revision& first = revisions[cycle[0]];
  const Names& written = first.migration->revises.empty() ? first.migration->depends_on : first.migration->revises;
  Diagnostic& diagnostic =
      sink.error("LBK109", place_of(written, first),
                 std::string(depends ? "these revisions revise or depend on each other in a cycle: "
                                     : "these revisions revise each other in a cycle: ") +
                     text + first.id);
  for (std::size_t i = 1; i < cycle.size(); ++i)
    diagnostic.notes.push_back({revisions[cycle[i]].at, "revision '" + revisions[cycle[i]].id + "' is here"});
}

}  // namespace

bool check_cycles(std::vector<Revision>& revisions, DiagnosticSink& sink) {
  std::vector<bool> entangled = find_entangled(revisions, find_children(revisions));
  bool any = false;
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    if (!entangled[i] || revisions[i].in_cycle) continue;
    const std::vector<std::size_t> cycle = find_cycle(revisions, entangled, i);
    if (cycle.empty()) continue;  // between two cycles
    any = true;
    report_cycle(revisions, cycle, sink);
    for (std::size_t member : cycle) revisions[member].in_cycle = true;
  }
  return any;
}

std::vector<std::size_t> order_revisions(const std::vector<Revision>& revisions) {
  const std::vector<std::vector<std::size_t>> children = find_children(revisions);
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
