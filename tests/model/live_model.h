// A simulated schema and a real database that go the same way.
//
// Threading: none.
#ifndef LIMBECK_TESTS_MODEL_LIVE_MODEL_H_
#define LIMBECK_TESTS_MODEL_LIVE_MODEL_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "apply/apply.h"
#include "dialect/dialect.h"
#include "pipeline/replay.h"
#include "support/live_database.h"

namespace limbeck::test {

struct Way {
  std::vector<Operation> operations;
  RenderedScript script;
};

struct ModelRevision {
  Way up;
  Way down;
  bool irreversible = false;
};

// What each revision does there. Where something is wrong it is in `sink`, and the result is of no use.
std::vector<ModelRevision> replay_all(const RevisionGraph& graph, const Dialect& dialect, DiagnosticSink& sink);

class LiveModel {
 public:
  explicit LiveModel(std::string_view dialect);

  // Both are empty, but that the database has what `preparation` makes; nobody simulates that. In the current arena.
  void begin(const std::vector<LiveStatement>& preparation = {});

  // Throws std::runtime_error where the database refuses. Afterwards: how the two schemas differ.
  std::string carry_out(const Way& way);

  const Dialect& dialect() const { return dialect_; }
  LiveDatabase& database() { return *database_; }

 private:
  const Dialect& dialect_;
  std::unique_ptr<LiveDatabase> database_;
  Catalog given_;
  State state_;
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_MODEL_LIVE_MODEL_H_
