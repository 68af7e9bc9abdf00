#include "limbeck/flags.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "absl/flags/flag.h"
#include "absl/flags/usage_config.h"
#include "flag_output.h"
#include "fmt/color.h"
#include "fmt/format.h"
#include "limbeck/drift.h"
#include "limbeck/open_for_table.h"
#include "limbeck/plan_text.h"
#include "limbeck/runtime.h"
#include "text.h"

namespace limbeck {
namespace {

// Tells --migrate= from no --migrate at all: a script whose variable is empty must not start the program instead.
struct TargetFlag {
  std::optional<std::string> text;
};

bool AbslParseFlag(absl::string_view text, TargetFlag* flag, std::string*) {
  flag->text = std::string(text);
  return true;
}

std::string AbslUnparseFlag(const TargetFlag& flag) { return flag.text.value_or(""); }

}  // namespace
}  // namespace limbeck

ABSL_FLAG(
    limbeck::TargetFlag, migrate, {},
    "Migrate the database to this target, forward or backward, and exit. A target is head, heads, base, a revision "
    "or a unique beginning of one, a branch label, a tag, +N or -N, or one of these behind LABEL@; with stamp: "
    "before it, no revision is run and only the version rows change. check runs nothing, and prints how the database "
    "differs from what the revisions that it has make.");
ABSL_FLAG(bool, migrate_plan, false, "Print what --migrate (head, if not given) would run, and exit. Changes nothing.");
ABSL_FLAG(
    bool, migrate_per_revision, false,
    "Give each revision a transaction of its own, so that those before a failure stay. Default: one transaction for "
    "the whole run.");
ABSL_FLAG(bool, migrate_sql, false,
          "Print the SQL that --migrate (head, if not given) would run, transactions and version rows included, and "
          "exit. Changes nothing. --migrate_sql=FROM:TO prints that between two revisions, and no connection is made: "
          "--database_url=postgresql:// is enough to say which SQL.");
ABSL_FLAG(bool, migrate_status, false,
          "Print which revisions the database has and which are pending, and exit. Changes nothing.");
ABSL_FLAG(
    std::string, database_url, "",
    "The database: postgresql://user:password@host:port/name, or sqlite:///file. Default: $DATABASE_URL, else libpq's "
    "environment (PGHOST, PGDATABASE, PGSERVICE ...), else the program's own.");

namespace limbeck {
namespace {

bool wants_colour(int descriptor) {
  const char* const terminal = std::getenv("TERM");
  const char* const no_colour = std::getenv("NO_COLOR");
  return isatty(descriptor) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

void say(std::string_view message) { fmt::print(stderr, "{}\n", message); }

int fail(const absl::Status& status) {
  const fmt::text_style style =
      wants_colour(STDERR_FILENO) ? fg(fmt::terminal_color::red) | fmt::emphasis::bold : fmt::text_style();
  say(fmt::format("{}{}", fmt::format(style, "error: "), std_view(status.message())));
  return exit_code(status);
}

int fail_usage(std::string_view message) { return fail(error_with_exit_code(kExitUsage, message)); }

RunMode run_mode() {
  return absl::GetFlag(FLAGS_migrate_per_revision) ? RunMode::kPerRevision : RunMode::kOneTransaction;
}

int print(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return kExitDone;
  return fail(error_with_exit_code(kExitFailed, "cannot write to standard output"));
}

int print_status(const RevisionTable& table, std::string_view url) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadOnly);
  if (!database.ok()) return fail(database.status());
  absl::StatusOr<DatabaseState> state = read_state(table, *database->driver);
  if (!state.ok()) return fail(state.status());
  const int code = print(status_text(table, *state, database->url.redacted(), wants_colour(STDOUT_FILENO)));
  if (code != kExitDone || state->standing != Standing::kUnknown) return code;
  return fail(make_plan(table, *database->dialect, state->rows, "head", {}).status());
}

constexpr std::string_view kStamp = "stamp:";

bool is_stamp(std::string_view target) { return target.starts_with(kStamp); }

bool is_range(std::string_view target) {
  return (is_stamp(target) ? target.substr(kStamp.size()) : target).find(':') != std::string_view::npos;
}

absl::StatusOr<Plan> plan_to(const RevisionTable& table, const DialectTable& dialect,
                             absl::Span<const std::string> rows, std::string_view target, const PlanLimits& limits) {
  if (!is_stamp(target)) return make_plan(table, dialect, rows, target, limits, run_mode());
  return make_stamp_plan(table, dialect, rows, {std::string(target.substr(kStamp.size()))});
}

// The dialect that a URL speaks of; without one, the only one there is.
absl::StatusOr<const DialectTable*> offline_dialect(const RevisionTable& table, std::string_view url) {
  if (url.empty() && table.dialect_count == 1) return &table.dialects[0];
  absl::StatusOr<DatabaseUrl> parsed = parse_database_url(url);
  if (!parsed.ok()) return parsed.status();
  return dialect_of(table, parsed->dialect);
}

int print_sql(const RevisionTable& table, const DialectTable& dialect, const Plan& plan, bool has_version_table) {
  for (const std::string& note : plan.notes) say("note: " + note);
  for (const std::string& warning : sql_warnings(table, dialect, plan)) say("warning: " + warning);
  const DriverFacts& facts = *find_driver_facts(table.view(dialect.name));
  return print(sql_text(table, dialect, facts, {has_version_table}, plan));
}

int print_offline(const RevisionTable& table, std::string_view url, std::string_view target) {
  absl::StatusOr<const DialectTable*> dialect = offline_dialect(table, url);
  if (!dialect.ok()) return fail(dialect.status());
  const bool stamp = is_stamp(target);
  const std::string range(stamp ? target.substr(kStamp.size()) : target);
  absl::StatusOr<OfflineTargets> ends =
      split_offline_targets(table, stamp ? Direction::kStamp : Direction::kUpgrade, {range});
  if (!ends.ok()) return fail(ends.status());
  const std::string to = (stamp ? std::string(kStamp) : "") + ends->targets[0];
  const PlanLimits& limits = find_driver_facts(table.view((*dialect)->name))->limits;
  absl::StatusOr<Plan> plan = plan_to(table, **dialect, ends->rows, to, limits);
  if (!plan.ok()) return fail(plan.status());
  if (plan->steps.empty()) {
    say(fmt::format("Nothing to do from {}.", position_text(table, ends->rows)));
    return kExitDone;
  }
  return print_sql(table, **dialect, *plan, !ends->rows.empty());
}

constexpr std::string_view kCheck = "check";

int print_drift(const RevisionTable& table, std::string_view url) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadOnly);
  if (!database.ok()) return fail(database.status());
  absl::StatusOr<Drift> drift = find_drift(table, *database);
  if (!drift.ok()) return fail(drift.status());
  for (const std::string& sentence : drift->unproven) say("note: " + sentence + ", so that this is not counted");
  const std::string name = database->url.redacted(), at = position_text(table, drift->rows);
  if (drift->differences.empty())
    return print(fmt::format("No drift: {} is as the migrations make it at {}.\n", name, at));
  std::string text;
  for (const std::string& sentence : drift->differences) text += sentence + '\n';
  if (const int code = print(text); code != kExitDone) return code;
  const std::size_t count = drift->differences.size();
  return fail(error_with_exit_code(
      kExitDifferent, fmt::format("{} differs from what the migrations make of it at {}: {} difference{}", name, at,
                                  count, count == 1 ? "" : "s")));
}

// What --migrate_plan and --migrate_sql have in common.
int print_planned(const RevisionTable& table, std::string_view url, std::string_view target, bool as_sql) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadOnly);
  if (!database.ok()) return fail(database.status());
  Driver& driver = *database->driver;
  absl::StatusOr<VersionRows> rows = read_version_rows(table, driver);
  if (!rows.ok()) return fail(rows.status());
  absl::StatusOr<Plan> plan = plan_to(table, *database->dialect, rows->rows, target, driver.facts().limits);
  if (!plan.ok()) return fail(plan.status());
  if (plan->steps.empty()) {
    say(fmt::format("Nothing to do: the database is at {}.", position_text(table, rows->rows)));
    return kExitDone;
  }
  if (!as_sql) return print(plan_text(table, *database->dialect, *plan));
  return print_sql(table, *database->dialect, *plan, rows->table_exists);
}

int migrate_to(const RevisionTable& table, std::string_view url, const std::string& target, MigrateOptions options) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadWrite);
  if (!database.ok()) return fail(database.status());
  Plan running;
  options.planner = [&](absl::Span<const std::string> rows, const PlanLimits& limits) {
    return plan_to(table, *database->dialect, rows, target, limits);
  };
  options.on_plan = [&](const Plan& plan) {
    running = plan;
    say(fmt::format("Migrating {}: {}", database->url.redacted(), extent_text(plan)));
    for (const std::string& note : plan.notes) say("note: " + note);
  };
  options.on_step = [&](const Step& step) { say(describe_step(table, running, step)); };
  const MigrateResult result = migrate(table, *database->driver, options);
  if (!result.ok()) return fail(result.status);
  say(fmt::format("{} the database is at {}.",
                  result.applied.empty() ? "Nothing to do:" : "Done:", position_text(table, result.rows)));
  return kExitDone;
}

}  // namespace

void list_flags_in_help() {
  absl::FlagsUsageConfig config;
  config.contains_help_flags = [](absl::string_view file) {
    return std_view(file).find("absl/") == std::string_view::npos;
  };
  config.contains_helpshort_flags = config.contains_help_flags;
  // Where the program was built is nobody's business. Abseil asks the functions above about names that went through
  // this one.
  config.normalize_filename = [](absl::string_view file) {
    const std::string_view path = std_view(file);
    const std::size_t abseil = path.rfind("absl/");
    return std::string(path.substr(abseil != std::string_view::npos ? abseil : path.rfind('/') + 1));
  };
  absl::SetFlagsUsageConfig(config);
}

std::string database_url(std::string_view default_url) {
  if (std::string flag = absl::GetFlag(FLAGS_database_url); !flag.empty()) return flag;
  return database_url_from_environment(default_url);
}

std::optional<int> run_migrate_flags(const RevisionTable& table, const FlagOptions& options) {
  const std::optional<std::string> target = absl::GetFlag(FLAGS_migrate).text;
  const bool plan = absl::GetFlag(FLAGS_migrate_plan), sql = absl::GetFlag(FLAGS_migrate_sql);
  const bool status = absl::GetFlag(FLAGS_migrate_status);
  if (!target && !plan && !sql && !status) return std::nullopt;
  if (plan + sql + status > 1) return fail_usage("give only one of --migrate_plan, --migrate_sql and --migrate_status");
  if (status && target) return fail_usage("--migrate_status changes nothing; leave out --migrate");
  const std::string url = database_url(options.default_url);
  if (target == kCheck && (plan || sql))
    return fail_usage("--migrate=check runs nothing; leave out --migrate_plan and --migrate_sql");
  if (target == kCheck) return print_drift(table, url);
  if (status) return print_status(table, url);
  if (sql && target && is_range(*target)) return print_offline(table, url, *target);
  if (plan || sql) return print_planned(table, url, target.value_or("head"), sql);
  return migrate_to(table, url, *target, options.run);
}

}  // namespace limbeck
