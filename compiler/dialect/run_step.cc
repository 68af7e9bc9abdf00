#include "dialect/run_step.h"

namespace limbeck {

void render_run_step(const RunStep& op, Pass& pass) {
  pass.statement({}, "run step " + std::string(op.name));
  pass.last().step = std::string(op.name);
}

}  // namespace limbeck
