// How two schemas differ, thing by thing: what people are told of a database that is not as it should be.
//
//   for (const Difference& difference : find_differences(history, database, dialect, {}, {}))
//     ... difference.kind ... words_of(difference.key, history) ...
//
// diff() says what to do about it. What goes with a thing that only one side has is not listed beside it.
//
// Threading: a pure function.
#ifndef LIMBECK_COMPILER_DIFF_DIFFERENCES_H_
#define LIMBECK_COMPILER_DIFF_DIFFERENCES_H_

#include <vector>

#include "diff/diff.h"
#include "diff/thing.h"

namespace limbeck {

enum class DifferenceKind {
  kExtra,    // `from` does not have it
  kMissing,  // `to` does not have it
  kChanged,
};

struct Difference {
  DifferenceKind kind;
  ThingKey key;  // never a default: that is its column's
};

// In the order of the catalogs, as the dialect has them. `includes`: as in DiffOptions.
std::vector<Difference> find_differences(const Catalog& from, const Catalog& to, const Dialect& dialect,
                                         const RenderOptions& render,
                                         const std::function<bool(const DiffObject&)>& includes);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIFF_DIFFERENCES_H_
