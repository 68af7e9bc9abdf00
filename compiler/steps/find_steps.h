// The C++ data steps of a program, as their files' text shows them. Those files are never compiled on the build
// machine's behalf: they may include whatever the application has.
//
//   find_steps("LIMBECK_STEP(fill_slugs, limbeck::Session& db) {...}", "/src/migrations/7c1f_slugs.step.cc")
//     -> {{"fill_slugs", {"/src/migrations/7c1f_slugs.step.cc", 1}}}
//
// Comments, literals and preprocessor lines are skipped; what macros make of the text is not seen.
#ifndef LIMBECK_COMPILER_FIND_STEPS_H_
#define LIMBECK_COMPILER_FIND_STEPS_H_

#include <string>
#include <string_view>
#include <vector>

#include "limbeck/source_position.h"

namespace limbeck {

struct StepDefinition {
  std::string name;
  SourcePosition at;
};

// REQUIRES: `path` outlives the positions.
std::vector<StepDefinition> find_steps(std::string_view text, const char* path);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_FIND_STEPS_H_
