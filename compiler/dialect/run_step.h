// A C++ data step of the application, alike in all dialects: a place in the script where the runtime calls it.
#ifndef LIMBECK_COMPILER_DIALECT_RUN_STEP_H_
#define LIMBECK_COMPILER_DIALECT_RUN_STEP_H_

#include "dialect/pass.h"

namespace limbeck {

void render_run_step(const RunStep& op, Pass& pass);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DIALECT_RUN_STEP_H_
