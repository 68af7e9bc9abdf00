// The checks that build_graph is made of. They look at revisions in the order of their files; indices are places in
// that vector.
#ifndef LIMBECK_COMPILER_GRAPH_CHECKS_H_
#define LIMBECK_COMPILER_GRAPH_CHECKS_H_

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/graph.h"

namespace limbeck {

// Every id, and who declares which label or tag. The first of two that are the same.
struct RevisionNames {
  std::unordered_map<std::string_view, std::size_t> ids;
  std::unordered_map<std::string_view, std::size_t> labels;
  std::unordered_map<std::string_view, std::size_t> tags;
  std::unordered_set<std::string_view> duplicates;  // ids that several files have
};

// Ids, labels and tags: what may not be in them, and which stand twice.
RevisionNames check_names(const std::vector<Revision>& revisions, DiagnosticSink& sink);

// Fills in parents and dependencies. Returns how many parents are unknown.
std::size_t link_revisions(std::vector<Revision>& revisions, const RevisionNames& names, DiagnosticSink& sink);

// Reports every cycle once, and marks who is in one. True where there is any.
bool check_cycles(std::vector<Revision>& revisions, DiagnosticSink& sink);

// More than one head. Each unknown parent may be a slip for one of them.
void check_heads(const std::vector<Revision>& revisions, const RevisionNames& names, std::size_t unknown_parents,
                 DiagnosticSink& sink);

// Parents and dependencies before their children; who is in a cycle comes last.
std::vector<std::size_t> order_revisions(const std::vector<Revision>& revisions);

// Puts the dependencies that count first, and counts them. REQUIRES: parents and dependencies come before their
// children.
void find_effective_dependencies(std::vector<Revision>& ordered);

// Where such a list stands; LIMBECK_MIGRATION where that is not known.
SourcePosition place_of(const Names& names, const Revision& revision);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_GRAPH_CHECKS_H_
