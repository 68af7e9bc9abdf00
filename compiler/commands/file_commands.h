// The commands of <app>_migrate that make and open migration files: revision, merge, edit; and completion, which prints
// a script.
#ifndef LIMBECK_COMPILER_COMMANDS_FILE_COMMANDS_H_
#define LIMBECK_COMPILER_COMMANDS_FILE_COMMANDS_H_

#include <CLI/App.hpp>

#include "commands/command_input.h"
#include "commands/tool_facts.h"

namespace limbeck {

// Each runs when `app` is parsed. REQUIRES: `facts` and `input` live until then.
void add_file_commands(CLI::App& app, const ToolFacts& facts, CommandInput& input);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_FILE_COMMANDS_H_
