// `compile`: what the build runs.
#ifndef LIMBECK_COMPILER_COMMANDS_COMPILE_COMMAND_H_
#define LIMBECK_COMPILER_COMMANDS_COMPILE_COMMAND_H_

#include <CLI/App.hpp>

#include "commands/tool_facts.h"

namespace limbeck {

// Runs when `app` has been parsed, and leaves the exit code. REQUIRES: `facts` and `exit_code` live until then.
void add_compile_command(CLI::App& app, const ToolFacts& facts, int& exit_code);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_COMPILE_COMMAND_H_
