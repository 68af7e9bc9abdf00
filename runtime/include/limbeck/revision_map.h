// The revisions of a table and how they hang together, for everything that lists them: heads, branches, history.
//
//   limbeck::RevisionMap map(blog_migrations);
//   for (std::uint32_t head : map.heads()) std::cout << map.id(head) << '\n';
//
// Revisions are named by their index in RevisionTable::revisions. Lists of revisions are in load order, which is the
// order of their files' names. A *dependency* is what .depends_on names; an *effective* one is a dependency that no
// ancestor by parents declares already. "Effective" heads, bases and branch points count dependencies as if they were
// parents.
//
// Planning does not need this class (limbeck/plan.h): it costs a few passes over the table.
//
// Threading: constant after construction. Keeps a reference to the table.
#ifndef LIMBECK_REVISION_MAP_H_
#define LIMBECK_REVISION_MAP_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/revision_symbols.h"
#include "limbeck/revision_table.h"

namespace limbeck {

class RevisionMap {
 public:
  explicit RevisionMap(const RevisionTable& table);

  const RevisionTable& table() const { return table_; }
  std::uint32_t size() const { return table_.revision_count; }
  const RevisionEntry& entry(std::uint32_t revision) const { return table_.revisions[revision]; }
  std::string_view id(std::uint32_t revision) const { return table_.view(entry(revision).id); }
  std::string_view message(std::uint32_t revision) const { return table_.view(entry(revision).message); }

  absl::Span<const std::uint32_t> parents(std::uint32_t revision) const { return links(entry(revision).parents); }
  // All that .depends_on names, those that count first.
  absl::Span<const std::uint32_t> dependencies(std::uint32_t revision) const {
    return links(entry(revision).dependencies);
  }
  absl::Span<const std::uint32_t> effective_dependencies(std::uint32_t revision) const {
    return dependencies(revision).subspan(0, entry(revision).effective);
  }
  std::vector<std::string_view> dependency_names(std::uint32_t revision) const;  // as written: ids or labels

  absl::Span<const std::uint32_t> children(std::uint32_t revision) const { return children_[revision]; }
  // Children, and whatever depends on it; each once.
  absl::Span<const std::uint32_t> all_children(std::uint32_t revision) const { return all_children_[revision]; }

  bool is_head(std::uint32_t revision) const { return children_[revision].empty(); }
  bool is_effective_head(std::uint32_t revision) const { return all_children_[revision].empty(); }
  bool is_base(std::uint32_t revision) const { return entry(revision).parents.count == 0; }
  bool is_effective_base(std::uint32_t revision) const {
    return is_base(revision) && entry(revision).dependencies.count == 0;
  }
  bool is_branch_point(std::uint32_t revision) const { return children_[revision].size() > 1; }
  bool is_effective_branch_point(std::uint32_t revision) const { return all_children_[revision].size() > 1; }
  bool is_merge_point(std::uint32_t revision) const { return entry(revision).parents.count > 1; }

  const std::vector<std::uint32_t>& load_order() const { return load_order_; }
  std::vector<std::uint32_t> heads() const;
  std::vector<std::uint32_t> effective_heads() const;
  std::vector<std::uint32_t> bases() const;
  std::vector<std::uint32_t> effective_bases() const;
  std::vector<std::uint32_t> branch_points() const;
  std::vector<std::uint32_t> merge_points() const;

  // The branch labels that a revision carries, sorted: its own, and those that spread to it. A label spreads to all
  // descendants by parents; and down the line of parents, where nothing but this one line leads from there to a tip:
  // no fork, no merge, and no dependency of others on it.
  const std::vector<std::string_view>& labels(std::uint32_t revision) const { return labels_[revision]; }
  bool has_label(std::uint32_t revision, std::string_view label) const;

 private:
  absl::Span<const std::uint32_t> links(IndexRange range) const {
    return absl::MakeConstSpan(table_.links + range.begin, range.count);
  }
  template <typename Predicate>
  std::vector<std::uint32_t> select(Predicate predicate) const;
  void link_children();
  void spread_labels();
  void spread_labels_of(std::uint32_t revision);

  const RevisionTable& table_;
  std::vector<std::uint32_t> load_order_;
  std::vector<std::vector<std::uint32_t>> children_;
  std::vector<std::vector<std::uint32_t>> all_children_;
  std::vector<std::vector<std::string_view>> labels_;
};

// What `history -r RANGE` lists, newest first: LO:UP, either side may be empty (base, heads). LO itself is included. UP
// may count from a symbol or from LO (rev-2, +3, billing@+1); LO may be -N; `current` stands for the version rows.
// The empty range lists everything.
absl::StatusOr<std::vector<std::uint32_t>> history_range(const RevisionMap& map, std::string_view range,
                                                         absl::Span<const std::string> rows);

// Whether the range needs to know the version rows.
bool range_needs_rows(std::string_view range);

}  // namespace limbeck

#endif  // LIMBECK_REVISION_MAP_H_
