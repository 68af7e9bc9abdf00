// Runs the authors' lambdas, all of them once.
#ifndef LIMBECK_COMPILER_RECORD_MIGRATIONS_H_
#define LIMBECK_COMPILER_RECORD_MIGRATIONS_H_

#include <vector>

#include "diagnostics/diagnostics.h"
#include "graph/graph.h"
#include "limbeck/recording.h"

namespace limbeck {

struct RecordedMigration {
  std::vector<Operation> upgrade;
  std::vector<Operation> downgrade;  // as written
  bool failed = false;               // a lambda threw, which is reported
};

// In the order of the graph.
std::vector<RecordedMigration> record_migrations(const RevisionGraph& graph, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_RECORD_MIGRATIONS_H_
