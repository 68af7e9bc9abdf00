#include "limbeck/compiler_main.h"

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "commands/check_command.h"
#include "commands/compile_command.h"
#include "commands/completion.h"
#include "commands/database_commands.h"
#include "commands/diff_command.h"
#include "commands/file_commands.h"
#include "commands/listing_commands.h"
#include "commands/project_input.h"
#include "commands/tool_facts.h"
#include "diagnostics/diagnostics.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

// CLI11 knows only that some command is missing.
std::string unknown_command(const CLI::App& app, std::string_view word) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == word) return {};
    names.push_back(command->get_name());
  }
  const std::string hint = did_you_mean(word, {names.begin(), names.end()});
  return "there is no command '" + std::string(word) + "'" + (hint.empty() ? "; --help lists them" : hint);
}

}  // namespace

int compiler_main(const ToolInput& input, int argc, char** argv) {
  const ToolFacts facts = read_facts(input);
  ProjectInput project(facts, {.colour_out = wants_colour(stdout), .colour_err = wants_colour(stderr)});
  int exit_code = kExitDone;
  CLI::App app("The migrations of " + facts.target + ": lists them, runs them, writes new ones.",
               facts.target + "_migrate");
  app.require_subcommand(1);
  add_listing_commands(app, project);
  add_database_commands(app, project);
  add_diff_command(app, project);
  add_check_command(app, project);
  add_file_commands(app, facts, project);
  add_compile_command(app, facts, exit_code);
  if (argc > 1 && argv[1] == std::string_view("__complete")) return complete(app, facts, {argv + 2, argv + argc});
  if (argc > 1 && *argv[1] != '-') {
    if (const std::string problem = unknown_command(app, argv[1]); !problem.empty()) {
      project.answer(error_with_exit_code(kExitUsage, problem), OutputFormat::kText);
      return project.exit_code();
    }
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitDone : kExitUsage;
  }
  return exit_code == kExitDone ? project.exit_code() : exit_code;
}

}  // namespace limbeck
