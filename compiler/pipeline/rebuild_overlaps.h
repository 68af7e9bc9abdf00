// Tables that a script replaces by altered copies, which revisions of other branches touch, too.
//
//   RebuildOverlaps overlaps(graph);
//   for each revision, in order: overlaps.add(revision, replayed, rendered, dialect, sink);
//
// The copy is made from what the revision's ancestors say. Where production has run another branch before, what that
// did to the table, rows included, would be gone with the old one. So it is an error (LBK436) that nothing settles but
// an order of the two.
#ifndef LIMBECK_COMPILER_REBUILD_OVERLAPS_H_
#define LIMBECK_COMPILER_REBUILD_OVERLAPS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "graph/ancestry.h"
#include "pipeline/artifact.h"
#include "pipeline/replay.h"

namespace limbeck {

class RebuildOverlaps {
 public:
  // REQUIRES: `graph` outlives it.
  explicit RebuildOverlaps(const RevisionGraph& graph) : graph_(graph), ancestry_(graph) {}

  void add(const ReplayedRevision& replayed, const RenderedRevision& rendered, std::string_view dialect,
           DiagnosticSink& sink);

 private:
  struct Toucher {
    std::size_t revision;
    bool rebuilds;
    SourcePosition at;
  };
  void compare(const std::string& table, const Toucher& first, const Toucher& second, std::string_view dialect,
               DiagnosticSink& sink);

  const RevisionGraph& graph_;
  const Ancestry ancestry_;
  std::unordered_map<std::string, std::vector<Toucher>> touchers_;  // of each table of each dialect
};

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REBUILD_OVERLAPS_H_
