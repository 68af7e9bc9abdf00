// Renames that somebody asked for.
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_DIFF_RENAMES_H_
#define LIMBECK_COMPILER_DIFF_RENAMES_H_

#include <vector>

#include "diff/diff.h"

namespace limbeck {

// The schema after them. What they do is appended to `operations`; one that finds nothing to rename, or its new name
// taken, does nothing. Indexes and constraints that are named after what was renamed, and are called otherwise in `to`,
// get those names.
Catalog carry_out_renames(const Catalog& from, const Catalog& to, const std::vector<Rename>& renames,
                          std::vector<Operation>& operations);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_RENAMES_H_
