// `check`: is there a migration for everything that the models ask for? With --database-url: is that database as the
// migrations make it?
#ifndef LIMBECK_COMPILER_COMMANDS_CHECK_COMMAND_H_
#define LIMBECK_COMPILER_COMMANDS_CHECK_COMMAND_H_

#include <CLI/App.hpp>

#include "commands/compare_models.h"
#include "commands/project_input.h"

namespace limbeck {

// Runs when `app` is parsed. REQUIRES: `input` lives until then.
void add_check_command(CLI::App& app, ProjectInput& input);

// --rename and --no-rename
void add_rename_options(CLI::App& command, RenameRequest& request);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_CHECK_COMMAND_H_
