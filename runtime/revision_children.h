// Who revises whom, the other way round than the table has it: built in two passes, for walks of many steps upward.
#ifndef LIMBECK_REVISION_CHILDREN_H_
#define LIMBECK_REVISION_CHILDREN_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// Children by parents only, in the table's order.
class RevisionChildren {
 public:
  explicit RevisionChildren(const RevisionTable& table);

  absl::Span<const std::uint32_t> of(std::uint32_t revision) const {
    return absl::MakeConstSpan(children_).subspan(begins_[revision], begins_[revision + 1] - begins_[revision]);
  }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> children_;
};

}  // namespace limbeck

#endif  // LIMBECK_REVISION_CHILDREN_H_
