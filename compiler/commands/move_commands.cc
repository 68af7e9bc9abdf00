#include <CLI/CLI.hpp>
#include <memory>

#include "commands/database_commands.h"
#include "commands/planned_run.h"

namespace limbeck {
namespace {

// Both take one target.
CLI::App* add_move(CLI::App& app, ProjectInput& input, const std::string& name, const std::string& description,
                   const std::string& target, const std::shared_ptr<PlannedRun>& run) {
  CLI::App* command = app.add_subcommand(name, description);
  run->targets.resize(1);
  command->add_option("revision", run->targets[0], target)->required();
  run->add_options(*command, input.facts().options.dialects);
  command->add_flag("--per-revision", run->per_revision,
                    "a transaction for each revision: those before a failure stay");
  command->callback([=, &input] { input.answer(run->carry_out(input), run->format); });
  return command;
}

}  // namespace

void add_upgrade_command(CLI::App& app, ProjectInput& input) {
  const auto run = std::make_shared<PlannedRun>();
  run->direction = Direction::kUpgrade;
  run->plan = [](const PlanRequest& request) {
    return make_upgrade_plan(request.table, request.dialect, request.rows, request.targets, request.limits,
                             request.mode);
  };
  add_move(app, input, "upgrade", "migrate a database forward",
           "head, heads, an id or its beginning, a label, X@head, +N, rev+N; with --sql also from:to", run);
}

void add_downgrade_command(CLI::App& app, ProjectInput& input) {
  const auto run = std::make_shared<PlannedRun>();
  run->direction = Direction::kDowngrade;
  run->plan = [](const PlanRequest& request) {
    return make_downgrade_plan(request.table, request.dialect, request.rows, request.targets[0], request.limits,
                               request.mode);
  };
  add_move(app, input, "downgrade", "migrate a database back",
           "base, an id or its beginning, X@base, -N; with --sql from:to", run);
}

}  // namespace limbeck
