#include "commands/planned_run.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "commands/run_json.h"
#include "limbeck/exit_code.h"
#include "limbeck/open_for_table.h"
#include "limbeck/plan_text.h"
#include "limbeck/runtime.h"

namespace limbeck {
namespace {

RunMode mode_of(const PlannedRun& run) { return run.per_revision ? RunMode::kPerRevision : RunMode::kOneTransaction; }

// Data steps are functions of the program, which this tool is not.
absl::Status refuse_data_steps(const ToolFacts& facts, const RevisionTable& table, const DialectTable& dialect,
                               const Plan& plan) {
  for (const Part& part : plan.parts) {
    for (std::uint32_t i = 0; i < part.statements.count; ++i) {
      const StatementEntry& entry = dialect.statements[part.statements.begin + i];
      if ((entry.flags & kStatementIsStep) == 0) continue;
      return error_with_exit_code(
          kExitFailed,
          fmt::format("revision {} runs the C++ data step {} ({}:{}), which only the program itself has; nothing was "
                      "changed: run {} --migrate instead",
                      table.view(table.revisions[plan.step_of(part).revision].id),
                      table.view(table.steps[entry.step].name), table.view(entry.file), entry.line, facts.target));
    }
  }
  return absl::OkStatus();
}

}  // namespace

void PlannedRun::add_options(CLI::App& command, const std::vector<std::string>& dialects) {
  command.add_flag("--sql", sql, "print the SQL instead of running it; no database is asked");
  command.add_option("--dialect", dialect, "of the SQL, where no URL says it")->check(CLI::IsMember(dialects));
  command.add_flag("-q,--quiet", quiet, "say nothing of how it goes");
  add_database_option(command, url);
  add_format_option(command, format);
}

absl::StatusOr<std::string> PlannedRun::carry_out(ProjectInput& input) const {
  if (purge && sql) {
    return revision_error(RevisionErrorKind::kPurgeWithSql,
                          "--purge deletes the rows of a database that --sql never asks; leave one of them out");
  }
  const absl::StatusOr<const RevisionTable*> table = input.table();
  if (!table.ok()) return table.status();
  return sql ? script(input, **table) : run(input, **table);
}

absl::StatusOr<std::string> PlannedRun::script(ProjectInput& input, const RevisionTable& table) const {
  const absl::StatusOr<std::string> name = dialect_of_script(input, dialect, url);
  if (!name.ok()) return name.status();
  const absl::StatusOr<const DialectTable*> statements = dialect_of(table, *name);
  if (!statements.ok()) return statements.status();
  const DriverFacts& facts = *find_driver_facts(*name);
  const absl::StatusOr<OfflineTargets> offline = split_offline_targets(table, direction, targets);
  if (!offline.ok()) return offline.status();
  const absl::StatusOr<Plan> planned =
      plan({table, **statements, offline->rows, offline->targets, facts.limits, mode_of(*this)});
  if (!planned.ok()) return planned.status();
  for (const std::string& warning : sql_warnings(table, **statements, *planned)) input.say("warning: " + warning);
  if (!quiet) {
    for (const std::string& note : planned->notes) input.say("note: " + note);
    if (planned->steps.empty()) input.say("Nothing to do.");
  }
  std::string text = sql_text(table, **statements, facts, {.has_version_table = !offline->rows.empty()}, *planned);
  return format == OutputFormat::kJson ? script_json(table, *planned, *name, text) : text;
}

absl::StatusOr<std::string> PlannedRun::run(ProjectInput& input, const RevisionTable& table) const {
  const absl::StatusOr<std::string> chosen = input.database_url(url);
  if (!chosen.ok()) return chosen.status();
  const absl::StatusOr<OpenedDatabase> database = open_for_table(table, *chosen, OpenMode::kReadWrite);
  if (!database.ok()) return database.status();
  Plan running;
  MigrateOptions options{.purge = purge};
  options.planner = [&](absl::Span<const std::string> rows, const PlanLimits& limits) -> absl::StatusOr<Plan> {
    absl::StatusOr<Plan> planned = plan({table, *database->dialect, rows, targets, limits, mode_of(*this)});
    if (!planned.ok()) return planned;
    if (absl::Status s = refuse_data_steps(input.facts(), table, *database->dialect, *planned); !s.ok()) return s;
    return planned;
  };
  options.on_plan = [&](const Plan& planned) {
    running = planned;
    if (quiet) return;
    input.say(fmt::format("Migrating {}: {}", database->url.redacted(), extent_text(planned)));
    for (const std::string& note : planned.notes) input.say("note: " + note);
  };
  options.on_step = [&](const Step& step) {
    if (!quiet) input.say(describe_step(table, running, step));
  };
  const MigrateResult result = migrate(table, *database->driver, options);
  if (!result.ok()) return result.status;
  if (!quiet) {
    input.say(fmt::format("{} the database is at {}.", result.applied.empty() && !purge ? "Nothing to do:" : "Done:",
                          position_text(table, result.rows)));
  }
  return format == OutputFormat::kJson ? run_json(table, running, result, database->url.redacted()) : std::string();
}

absl::StatusOr<std::string> dialect_of_script(const ProjectInput& input, const std::string& chosen,
                                              const std::string& url) {
  if (!chosen.empty()) return chosen;
  if (const absl::StatusOr<std::string> named = input.database_url(url); named.ok()) {
    const absl::StatusOr<DatabaseUrl> parsed = parse_database_url(*named);
    return parsed.ok() ? absl::StatusOr<std::string>(parsed->dialect) : parsed.status();
  }
  const std::vector<std::string>& dialects = input.facts().options.dialects;
  if (dialects.size() == 1) return dialects[0];
  return error_with_exit_code(
      kExitUsage, fmt::format("for which database is the SQL? Give --dialect ({}), or a --database-url, which is not "
                              "connected to",
                              fmt::join(dialects, ", ")));
}

}  // namespace limbeck
