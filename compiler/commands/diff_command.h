// diff --from X --to Y: what leads from one schema to another, as operations or as SQL.
#ifndef LIMBECK_COMPILER_COMMANDS_DIFF_COMMAND_H_
#define LIMBECK_COMPILER_COMMANDS_DIFF_COMMAND_H_

#include <CLI/App.hpp>

#include "commands/project_input.h"

namespace limbeck {

// It runs when `app` is parsed. REQUIRES: `input` lives until then.
void add_diff_command(CLI::App& app, ProjectInput& input);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_DIFF_COMMAND_H_
