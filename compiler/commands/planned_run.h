// What the commands that move a database have in common: a plan, which is run or printed as SQL.
//
//   PlannedRun run;                       // filled by the command line
//   run.plan = [](const RevisionTable& table, ...) { return make_upgrade_plan(table, ...); };
//   input.answer(run.carry_out(input), run.format);
#ifndef LIMBECK_COMPILER_COMMANDS_PLANNED_RUN_H_
#define LIMBECK_COMPILER_COMMANDS_PLANNED_RUN_H_

#include <CLI/App.hpp>
#include <functional>
#include <string>
#include <vector>

#include "commands/project_input.h"
#include "limbeck/driver.h"
#include "limbeck/plan.h"

namespace limbeck {

struct PlanRequest {
  const RevisionTable& table;
  const DialectTable& dialect;
  absl::Span<const std::string> rows;
  absl::Span<const std::string> targets;
  const PlanLimits& limits;
  RunMode mode;
};

struct PlannedRun {
  Direction direction = Direction::kUpgrade;
  std::function<absl::StatusOr<Plan>(const PlanRequest&)> plan;
  std::vector<std::string> targets;
  bool sql = false;
  bool purge = false;
  bool per_revision = false;
  bool quiet = false;
  std::string url;
  std::string dialect;  // of --sql; empty: that of the database's URL
  OutputFormat format = OutputFormat::kText;

  // Everything but the targets.
  void add_options(CLI::App& command, const std::vector<std::string>& dialects);

  // With --sql the script; else what was done, for --format=json, and how it goes in messages.
  absl::StatusOr<std::string> carry_out(ProjectInput& input) const;

 private:
  absl::StatusOr<std::string> script(ProjectInput& input, const RevisionTable& table) const;
  absl::StatusOr<std::string> run(ProjectInput& input, const RevisionTable& table) const;
};

// The dialect of a script that no database is asked for: `chosen`, else that of the database's URL, else the only one
// that there is. Error: that leaves several.
absl::StatusOr<std::string> dialect_of_script(const ProjectInput& input, const std::string& chosen,
                                              const std::string& url);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_PLANNED_RUN_H_
