// Whether the data steps that the migrations run are those that the application has.
#ifndef LIMBECK_COMPILER_CHECK_STEPS_H_
#define LIMBECK_COMPILER_CHECK_STEPS_H_

#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "dialect/dialect.h"
#include "steps/find_steps.h"

namespace limbeck {

// One op.run().
struct StepUse {
  std::string name;
  SourcePosition at;
};

// What runs in `changes`. A step outside any transaction is an error.
void collect_step_uses(const std::vector<Change>& changes, std::vector<StepUse>& uses, DiagnosticSink& sink);

// Unknown steps, and steps that are defined twice; with `all_uses_known` those that nothing runs, too.
void check_steps(const std::vector<StepDefinition>& definitions, const std::vector<StepUse>& uses, bool all_uses_known,
                 DiagnosticSink& sink);

// Sorted, each once.
std::vector<std::string> names_of(const std::vector<StepUse>& uses);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_CHECK_STEPS_H_
