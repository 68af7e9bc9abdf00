#include "revision_children.h"

#include "revision_set.h"

namespace limbeck {

RevisionChildren::RevisionChildren(const RevisionTable& table) : begins_(table.revision_count + 2) {
  // Counted one place late, so that filling leaves every beginning where it belongs.
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    for (const std::uint32_t parent : parents_of(table, i)) ++begins_[parent + 2];
  }
  for (std::uint32_t i = 2; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  children_.resize(begins_.back());
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    for (const std::uint32_t parent : parents_of(table, i)) children_[begins_[parent + 1]++] = i;
  }
}

}  // namespace limbeck
