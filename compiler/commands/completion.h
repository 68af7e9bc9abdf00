// What a shell may put in place of the word that is being typed: `<app>_migrate __complete WORD...`.
#ifndef LIMBECK_COMPILER_COMMANDS_COMPLETION_H_
#define LIMBECK_COMPILER_COMMANDS_COMPLETION_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "commands/tool_facts.h"

namespace limbeck {

// Prints one candidate a line, with a tab and what it is where that is known. REQUIRES: `app` has all its subcommands.
// Returns 0: where nothing is known, nothing is printed.
int complete(const CLI::App& app, const ToolFacts& facts, const std::vector<std::string>& words);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_COMPLETION_H_
