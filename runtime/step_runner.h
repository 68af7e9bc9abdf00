// Runs a C++ data step, and turns whatever it throws into a failure.
#ifndef LIMBECK_STEP_RUNNER_H_
#define LIMBECK_STEP_RUNNER_H_

#include "limbeck/driver.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// REQUIRES: begin(), and no failure since.
SqlResult run_step(const StepEntry& step, Driver& driver);

}  // namespace limbeck

#endif  // LIMBECK_STEP_RUNNER_H_
