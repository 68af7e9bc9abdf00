// A revision of random operations: each of them is one that the compiler takes, that can be undone, and that the
// dialect can say.
//
// Threading: none; one sequence at a time.
#ifndef LIMBECK_TESTS_MODEL_RANDOM_SEQUENCE_H_
#define LIMBECK_TESTS_MODEL_RANDOM_SEQUENCE_H_

#include <string>
#include <vector>

#include "dialect/dialect.h"
#include "model/dice.h"
#include "model/live_model.h"

namespace limbeck::test {

struct RandomSequence {
  ModelRevision revision;
  std::string operations;   // as they are dumped
  std::string diagnostics;  // empty: all is well
  std::size_t size = 0;
};

// At most `length` operations that change `from`, one after the other, each with the schema around it; those of `rolls`
// that make none are passed over. In the current arena.
std::vector<Change> random_changes(const Catalog& from, const std::vector<Rolls>& rolls, std::size_t length,
                                   const Dialect& dialect);

// The same from an empty schema, as a revision. In the current arena.
RandomSequence make_sequence(const std::vector<Rolls>& rolls, std::size_t length, const Dialect& dialect);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_RANDOM_SEQUENCE_H_
