#include <CLI/CLI.hpp>
#include <memory>

#include "commands/database_commands.h"
#include "commands/planned_run.h"

namespace limbeck {

void add_stamp_command(CLI::App& app, ProjectInput& input) {
  CLI::App* command =
      app.add_subcommand("stamp", "say that a database is at these revisions, without running any migration");
  const auto run = std::make_shared<PlannedRun>();
  run->direction = Direction::kStamp;
  run->plan = [](const PlanRequest& request) {
    return make_stamp_plan(request.table, request.dialect, request.rows, request.targets);
  };
  command->add_option("revisions", run->targets, "head, heads, base, ids or their beginnings, labels, X@head")
      ->required()
      ->take_all();
  run->add_options(*command, input.facts().options.dialects);
  command->add_flag("--purge", run->purge, "delete all rows of the version table first, known or not");
  command->callback([=, &input] { input.answer(run->carry_out(input), run->format); });
}

}  // namespace limbeck
