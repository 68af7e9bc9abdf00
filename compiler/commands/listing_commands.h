// The commands that only read: history, heads, branches, show, current.
#ifndef LIMBECK_COMPILER_COMMANDS_LISTING_COMMANDS_H_
#define LIMBECK_COMPILER_COMMANDS_LISTING_COMMANDS_H_

#include <CLI/App.hpp>

#include "commands/command_input.h"

namespace limbeck {

// Each runs when `app` is parsed. REQUIRES: `input` lives until then.
void add_history_command(CLI::App& app, CommandInput& input);
void add_heads_command(CLI::App& app, CommandInput& input);
void add_branches_command(CLI::App& app, CommandInput& input);
void add_show_command(CLI::App& app, CommandInput& input);
void add_current_command(CLI::App& app, CommandInput& input);

inline void add_listing_commands(CLI::App& app, CommandInput& input) {
  add_history_command(app, input);
  add_heads_command(app, input);
  add_branches_command(app, input);
  add_show_command(app, input);
  add_current_command(app, input);
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_LISTING_COMMANDS_H_
