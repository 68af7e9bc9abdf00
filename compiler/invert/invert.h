// The way back: the operations that undo an operation, found from the schema before and after it.
//
//   std::vector<Operation> back = invert(operation, before, after, created_tables, sink);
//
// Undoing is proven, not hoped for: whoever derives a downgrade applies it to `after` and compares with `before`.
#ifndef LIMBECK_COMPILER_INVERT_H_
#define LIMBECK_COMPILER_INVERT_H_

#include <span>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"
#include "dialect/dialect.h"
#include "limbeck/recording.h"

namespace limbeck {

// A downgrade in the order in which it runs. What cannot be undone is reported (LBK222), saying what to write.
// REQUIRES: the changes are those of one revision, in order, and replayed without error.
std::vector<Operation> derive_downgrade(std::span<const Change> upgrade, DiagnosticSink& sink);

// The first difference between two schemas in words, from the point of view of `actual`: "table 'posts' lacks column
// 'title'"; empty where there is none.
std::string describe_difference(const Catalog& expected, const Catalog& actual);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_INVERT_H_
