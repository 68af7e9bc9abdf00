// Completion scripts for shells. They know nothing: they ask `COMMAND __complete WORD...`, which prints one candidate a
// line, with a tab and what it is where there is something to say; the last WORD is the one being typed.
#ifndef LIMBECK_COMPILER_COMMANDS_COMPLETION_SCRIPT_H_
#define LIMBECK_COMPILER_COMMANDS_COMPLETION_SCRIPT_H_

#include <string>
#include <string_view>

namespace limbeck {

// REQUIRES: shell is "bash", "zsh" or "fish"; command is called without a folder.
std::string completion_script(std::string_view shell, std::string_view command);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_COMPLETION_SCRIPT_H_
