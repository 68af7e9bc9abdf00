// What the compiler makes of operations that diff() says: replayed, rendered, and derived back.
//
// Threading: none; in the current arena.
#ifndef LIMBECK_TESTS_DIFF_COMPILED_H_
#define LIMBECK_TESTS_DIFF_COMPILED_H_

#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"
#include "dialect/dialect.h"
#include "limbeck/recording.h"

namespace limbeck::test {

// A migration in one direction.
struct CompiledWay {
  std::vector<Operation> operations;
  std::vector<Change> changes;
  RenderedScript script;
  Catalog after;
};

// As it is done with the operations of a revision. Throws std::runtime_error where the compiler refuses.
CompiledWay compiled(const std::vector<Operation>& operations, const Catalog& before, const Dialect& dialect,
                     int version = 0);

// The first error, "code: message", or nothing.
std::string first_error(const DiagnosticSink& sink);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_DIFF_COMPILED_H_
