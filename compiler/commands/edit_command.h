// `edit REV`: opens the files of revisions, one after the other.
#ifndef LIMBECK_COMPILER_COMMANDS_EDIT_COMMAND_H_
#define LIMBECK_COMPILER_COMMANDS_EDIT_COMMAND_H_

#include <string>
#include <vector>

#include "absl/status/status.h"

namespace limbeck {

// In $VISUAL, else $EDITOR, which may have arguments; else in an editor that is installed.
absl::Status open_in_editor(const std::vector<std::string>& paths);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_EDIT_COMMAND_H_
