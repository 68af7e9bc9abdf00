#include "graph/cycles.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

namespace limbeck {
namespace {

enum class Visit : char { kNew, kOpen, kDone };

// A depth-first walk towards the bases, with a stack of its own: histories are longer than call stacks. A revision that
// is met again while it is still open closes a cycle.
class CycleFinder {
 public:
  CycleFinder(const std::vector<GraphRevision>& revisions, bool with_dependencies, std::vector<bool>& reported,
              DiagnosticSink& sink)
      : revisions_(revisions),
        with_dependencies_(with_dependencies),
        reported_(reported),
        sink_(sink),
        visits_(revisions.size(), Visit::kNew) {}

  void run() {
    for (std::uint32_t i = 0; i < revisions_.size(); ++i)
      if (visits_[i] == Visit::kNew) walk_from(i);
  }

 private:
  struct Frame {
    std::uint32_t revision;
    std::size_t next_link;
  };

  void walk_from(std::uint32_t start) {
    open(start);
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      const std::uint32_t* link = link_of(revisions_[frame.revision], frame.next_link++);
      if (link == nullptr) {
        visits_[frame.revision] = Visit::kDone;
        stack_.pop_back();
      } else if (visits_[*link] == Visit::kNew) {
        open(*link);
      } else if (visits_[*link] == Visit::kOpen) {
        report(*link);
      }
    }
  }

  void open(std::uint32_t revision) {
    visits_[revision] = Visit::kOpen;
    stack_.push_back({revision, 0});
  }

  const std::uint32_t* link_of(const GraphRevision& revision, std::size_t i) const {
    if (i < revision.parents.size()) return &revision.parents[i];
    i -= revision.parents.size();
    return with_dependencies_ && i < revision.dependencies.size() ? &revision.dependencies[i] : nullptr;
  }

  // The cycle is the part of the stack from `again` upward: each entry is followed by one of its parents.
  void report(std::uint32_t again) {
    std::vector<std::uint32_t> cycle;
    for (auto frame = stack_.rbegin();; ++frame) {
      cycle.push_back(frame->revision);
      if (frame->revision == again) break;
    }
    if (std::any_of(cycle.begin(), cycle.end(), [&](std::uint32_t i) { return reported_[i]; })) return;
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
    std::string path;
    for (const std::uint32_t i : cycle) {
      reported_[i] = true;
      path += revisions_[i].id + " -> ";
    }
    const GraphRevision& first = revisions_[cycle.front()];
    sink_.error(
        "LBK108", first.revises_position(),
        fmt::format("{} in the history: {}{}", with_dependencies_ ? "dependency cycle" : "cycle", path, first.id));
  }

  const std::vector<GraphRevision>& revisions_;
  const bool with_dependencies_;
  std::vector<bool>& reported_;
  DiagnosticSink& sink_;
  std::vector<Visit> visits_;
  std::vector<Frame> stack_;
};

}  // namespace

void report_cycles(const std::vector<GraphRevision>& revisions, DiagnosticSink& sink) {
  std::vector<bool> reported(revisions.size());
  CycleFinder(revisions, false, reported, sink).run();
  CycleFinder(revisions, true, reported, sink).run();
}

}  // namespace limbeck
