#include <algorithm>
#include <queue>
#include <string>

#include "graph/checks.h"
#include "graph/links.h"

namespace limbeck {
namespace {

// Cycles over some kinds of links: over parents alone, or over dependencies as well.
class CycleCheck {
 public:
  CycleCheck(std::vector<Revision>& revisions, LinkKinds kinds, DiagnosticSink& sink)
      : revisions_(revisions), kinds_(kinds), sink_(sink), children_(find_children(revisions, kinds)) {}

  // Reports each that nobody is known to be in, and marks who is in it. True where there is any.
  bool run() {
    find_entangled();
    bool any = false;
    for (std::size_t i = 0; i < revisions_.size(); ++i) {
      if (!entangled_[i] || revisions_[i].in_cycle) continue;
      const std::vector<std::size_t> cycle = find_cycle(i);
      if (cycle.empty()) continue;  // between two cycles
      any = true;
      report(cycle);
      for (std::size_t member : cycle) revisions_[member].in_cycle = true;
    }
    return any;
  }

 private:
  // Strips, again and again, who has no link left to the others: what remains is cycles and what lies between them.
  void find_entangled() {
    const std::size_t size = revisions_.size();
    std::vector<std::size_t> links(size), uses(size);
    entangled_.assign(size, true);
    for (std::size_t i = 0; i < size; ++i) {
      visit_links(revisions_[i], kinds_, [&](std::size_t) { ++links[i]; });
      uses[i] = children_[i].size();
    }
    std::vector<std::size_t> work;
    const auto strip = [&](std::size_t i) {
      if (!entangled_[i]) return;
      entangled_[i] = false;
      work.push_back(i);
    };
    for (std::size_t i = 0; i < size; ++i)
      if (links[i] == 0 || uses[i] == 0) strip(i);
    while (!work.empty()) {
      const std::size_t i = work.back();
      work.pop_back();
      for (std::size_t child : children_[i])
        if (--links[child] == 0) strip(child);
      visit_links(revisions_[i], kinds_, [&](std::size_t parent) {
        if (--uses[parent] == 0) strip(parent);
      });
    }
  }

  // The shortest way from `start` back to itself; empty where there is none.
  std::vector<std::size_t> find_cycle(std::size_t start) const {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> came_from(revisions_.size(), kNone);
    std::queue<std::size_t> work;
    work.push(start);
    while (!work.empty()) {
      const std::size_t i = work.front();
      work.pop();
      bool back = false;
      visit_links(revisions_[i], kinds_, [&](std::size_t next) {
        back = back || next == start;
        if (!entangled_[next] || came_from[next] != kNone || next == start) return;
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

  void report(const std::vector<std::size_t>& cycle) {
    std::string text;
    for (std::size_t member : cycle) text += revisions_[member].id + " -> ";
    const Revision& first = revisions_[cycle[0]];
    text += first.id + "; name another parent or dependency in one of them";
    const Names& written = first.migration->revises.empty() ? first.migration->depends_on : first.migration->revises;
    const SourcePosition at = place_of(written, first);
    Diagnostic& diagnostic =
        kinds_ == LinkKinds::kParents
            ? sink_.error("LBK109", at, "these revisions revise each other in a cycle: " + text)
            : sink_.error("LBK117", at, "these revisions revise or depend on each other in a cycle: " + text);
    for (std::size_t i = 1; i < cycle.size(); ++i)
      diagnostic.notes.push_back({revisions_[cycle[i]].at, "revision '" + revisions_[cycle[i]].id + "' is here"});
  }

  std::vector<Revision>& revisions_;
  const LinkKinds kinds_;
  DiagnosticSink& sink_;
  const std::vector<std::vector<std::size_t>> children_;
  std::vector<bool> entangled_;
};

}  // namespace

bool check_cycles(std::vector<Revision>& revisions, DiagnosticSink& sink) {
  const bool over_parents = CycleCheck(revisions, LinkKinds::kParents, sink).run();
  const bool over_any = CycleCheck(revisions, LinkKinds::kAll, sink).run();
  return over_parents || over_any;
}

}  // namespace limbeck
