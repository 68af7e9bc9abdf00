// Revisions of different branches that touch the same thing: production may run them in either order, and must come to
// the same schema.
//
//   BranchOverlaps overlaps(graph);
//   for each revision, in order: overlaps.add(revision, changes, sink);
//   overlaps.finish(sink);
//
// What is reported (LBK265): that one order fails, as when both add a column of that name, or one drops what the other
// alters; and that both change the same thing to something else, unless a revision that follows both changes it again,
// and so says what it shall be.
#ifndef LIMBECK_COMPILER_BRANCH_OVERLAPS_H_
#define LIMBECK_COMPILER_BRANCH_OVERLAPS_H_

#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "graph/ancestry.h"
#include "pipeline/touches.h"

namespace limbeck {

class BranchOverlaps {
 public:
  // REQUIRES: `graph` outlives it.
  explicit BranchOverlaps(const RevisionGraph& graph) : graph_(graph), ancestry_(graph) {}

  void add(std::size_t revision, const std::vector<Change>& changes, DiagnosticSink& sink);
  void finish(DiagnosticSink& sink);

  // Whether that revision is one of two that were reported.
  bool involve(std::size_t revision) const { return involved_.contains(revision); }

 private:
  struct Toucher {
    std::size_t revision;
    Touch touch;
  };
  // What somebody after both may settle.
  struct Dispute {
    std::string piece;
    Toucher first, second;
  };

  void compare(const std::string& piece, const Toucher& first, const Toucher& second, DiagnosticSink& sink);
  void report(const Toucher& first, const Toucher& second, DiagnosticSink& sink);
  bool is_settled(const Dispute& dispute) const;

  const RevisionGraph& graph_;
  const Ancestry ancestry_;
  std::unordered_map<std::string, std::vector<Toucher>> writers_;  // of each piece
  std::unordered_map<std::string, std::vector<Toucher>> users_;    // and those that only need it
  std::vector<Dispute> disputes_;
  std::set<std::pair<std::size_t, std::size_t>> reported_;
  std::set<std::size_t> involved_;
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_BRANCH_OVERLAPS_H_
