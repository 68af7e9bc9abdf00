// `check`: is there a migration for everything that the models ask for?
#ifndef LIMBECK_COMPILER_COMMANDS_CHECK_COMMAND_H_
#define LIMBECK_COMPILER_COMMANDS_CHECK_COMMAND_H_

#include <CLI/App.hpp>

#include "commands/command_input.h"
#include "commands/compare_models.h"

namespace limbeck {

// Runs when `app` is parsed. REQUIRES: `facts` and `input` live until then.
void add_check_command(CLI::App& app, const ToolFacts& facts, CommandInput& input);

// --rename and --no-rename
void add_rename_options(CLI::App& command, RenameRequest& request);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_CHECK_COMMAND_H_
