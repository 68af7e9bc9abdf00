// Things that go and things that come which look like one thing with two names.
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_DIFF_LIKELY_RENAMES_H_
#define LIMBECK_COMPILER_DIFF_LIKELY_RENAMES_H_

#include <vector>

#include "diff/diff.h"
#include "diff/plan.h"

namespace limbeck {

// Columns of one table: of the same type, and at the same place or of a similar name. Tables of one schema: with the
// same columns. Each thing stands in at most one pair.
std::vector<LikelyRename> find_likely_renames(const DiffPlan& plan);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_LIKELY_RENAMES_H_
