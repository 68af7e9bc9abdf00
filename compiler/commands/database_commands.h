// The commands that move a database, or print the SQL that would: upgrade, downgrade, stamp, ensure_version.
#ifndef LIMBECK_COMPILER_COMMANDS_DATABASE_COMMANDS_H_
#define LIMBECK_COMPILER_COMMANDS_DATABASE_COMMANDS_H_

#include <CLI/App.hpp>

#include "commands/project_input.h"

namespace limbeck {

// Each runs when `app` is parsed. REQUIRES: `input` lives until then.
void add_upgrade_command(CLI::App& app, ProjectInput& input);
void add_downgrade_command(CLI::App& app, ProjectInput& input);
void add_stamp_command(CLI::App& app, ProjectInput& input);
void add_ensure_version_command(CLI::App& app, ProjectInput& input);

inline void add_database_commands(CLI::App& app, ProjectInput& input) {
  add_upgrade_command(app, input);
  add_downgrade_command(app, input);
  add_stamp_command(app, input);
  add_ensure_version_command(app, input);
}

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_DATABASE_COMMANDS_H_
