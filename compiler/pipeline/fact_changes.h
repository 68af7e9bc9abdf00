// What a revision's upgrade changes of the facts that a running program can check (limbeck/schema_facts.h), so that the
// table holds no more than that.
//
// Threading: a pure function.
#ifndef LIMBECK_COMPILER_FACT_CHANGES_H_
#define LIMBECK_COMPILER_FACT_CHANGES_H_

#include <vector>

#include "dialect/dialect.h"
#include "pipeline/artifact.h"

namespace limbeck {

// In the order of their objects. Costs no more than the things that differ.
std::vector<FactChange> fact_changes(const Catalog& before, const Catalog& after, const Dialect& dialect,
                                     const RenderOptions& options);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_FACT_CHANGES_H_
