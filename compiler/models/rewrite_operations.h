// What .rewrite of the models makes of generated operations.
#ifndef LIMBECK_COMPILER_REWRITE_OPERATIONS_H_
#define LIMBECK_COMPILER_REWRITE_OPERATIONS_H_

#include <vector>

#include "diagnostics/diagnostics.h"
#include "limbeck/models.h"
#include "limbeck/recording.h"

namespace limbeck {

// Each file's hook sees what those before it have made. One that throws is reported at `at`.
std::vector<Operation> rewrite_operations(std::vector<Operation> operations, const std::vector<const Models*>& hooks,
                                          SourcePosition at, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_REWRITE_OPERATIONS_H_
