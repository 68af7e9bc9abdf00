// Runs code of the application, a C++ data step or a callback, and turns whatever it throws into a failure.
#ifndef LIMBECK_STEP_RUNNER_H_
#define LIMBECK_STEP_RUNNER_H_

#include <functional>
#include <string_view>

#include "limbeck/driver.h"
#include "limbeck/session.h"

namespace limbeck {

// `what` is what it is to people: "the step", "before_step". REQUIRES: no failure since begin().
SqlResult run_code(std::string_view what, const std::function<void(Session&)>& code, Driver& driver,
                   const StepArguments& arguments);

}  // namespace limbeck

#endif  // LIMBECK_STEP_RUNNER_H_
