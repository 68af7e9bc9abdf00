// Migrating a database, and asking how it stands: what a program calls at its start.
//
//   if (absl::Status s = limbeck::check_database(blog_migrations, url); !s.ok()) {
//     std::cerr << s.message() << '\n';                  // "the database is 2 revisions behind this program ..."
//     return limbeck::exit_code(s);
//   }
//
//   limbeck::MigrateResult result = limbeck::migrate(blog_migrations, url, {.target = "head"});
//
// Nothing here prints or throws. A run is one transaction where the database allows it, so a failure, or the death of
// the process, leaves the database as it was; where a run had to be split (Plan::split_reasons), each transaction
// counts by itself, and the message says which revisions are in, and which is half done. limbeck/flags.h does all this
// from the command line.
//
// Threading: functions of values; call them from any thread.
#ifndef LIMBECK_RUNTIME_H_
#define LIMBECK_RUNTIME_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "limbeck/driver.h"
#include "limbeck/exit_code.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "limbeck/step_arguments.h"

namespace limbeck {

class Session;
struct MigrateResult;

// How a database stands to the program's revisions.
enum class Standing {
  kCurrent,  // all revisions are applied
  kBehind,   // some are not
  kUnknown,  // it is at a revision that this program does not know
};

struct DatabaseState {
  Standing standing = Standing::kCurrent;
  bool has_version_table = false;
  std::vector<std::string> rows{};       // as the database holds them
  std::vector<std::uint32_t> pending{};  // indices of revisions that are not applied, in table order
};

absl::StatusOr<DatabaseState> read_state(const RevisionTable& table, Driver& driver);
absl::StatusOr<DatabaseState> read_state(const RevisionTable& table, std::string_view url);

// OK when all revisions are applied. Otherwise one sentence that says how it stands and what to do, with kExitBehind,
// kExitUnknown, or kExitFailed when the database cannot be asked. Costs one query after connecting; writes nothing.
absl::Status check_database(const RevisionTable& table, std::string_view url);

struct MigrateOptions {
  std::string target = "head";  // limbeck/plan.h says what it may be
  RunMode mode = RunMode::kOneTransaction;

  // Called before the first transaction, if anything is to be done at all.
  std::function<void(const Plan&)> on_plan{};
  // Called for each step when its statements have run, the one that failed included, and before those that run outside
  // any transaction; what was called since the last commit counts for nothing if a transaction fails.
  std::function<void(const Step&)> on_step{};

  // Code of the program around each step. Called in the transaction that begins, or completes, the step: before its
  // first statement, and behind its last and its version rows, just before COMMIT where nothing follows. What is thrown
  // fails the step as a failed statement does: the transaction is rolled back. Only where a step begins with a
  // statement outside any transaction, before_step runs outside, too, and each of its queries stands for itself.
  std::function<void(const Step&, Session&)> before_step{};
  std::function<void(const Step&, Session&)> after_step{};

  // Called once when a run fails that had something to do, after the rollback and outside any transaction, with what
  // migrate() is about to return. What is thrown is lost.
  std::function<void(const MigrateResult&)> on_error{};

  // The program's own objects for its data steps and the callbacks above: Session::argument().
  StepArguments step_arguments{};

  // Makes the plan in place of `target` and `mode`, from the rows of the version table; called again if somebody
  // changes them before the run has begun.
  std::function<absl::StatusOr<Plan>(absl::Span<const std::string> rows, const PlanLimits& limits)> planner{};

  // Deletes all version rows first, known or not, in the first transaction; the plan begins without any.
  bool purge = false;
};

// Which statement failed, and how.
struct StatementFailure {
  std::string revision{};  // empty when the version table could not be created
  Direction direction{};
  std::string summary{};  // "create table votes"
  std::string file{};     // where its operation was written
  std::uint32_t line = 0;
  std::string statement{};
  std::string sqlstate{};  // empty where the database has none
  std::string message{};   // the database's own words
  std::string hint{};      // what else there is to know; mostly empty
};

// A step that is committed in part, because some of its statements cannot share a transaction with others.
struct HalfDone {
  Step step{};
  std::uint32_t committed = 0;  // so many of its statements, from the first
  std::uint32_t statements = 0;
};

struct MigrateResult {
  absl::Status status{};                      // its message holds all of the below that matters
  std::vector<Step> applied{};                // what this run committed, also when a later transaction failed
  std::optional<HalfDone> half_done{};        // the one after `applied`, if the run stopped in its middle
  std::vector<std::string> rows{};            // the version rows as they are now, as far as this run knows
  std::optional<StatementFailure> failure{};  // when it was a statement that failed

  bool ok() const { return status.ok(); }
};

MigrateResult migrate(const RevisionTable& table, Driver& driver, const MigrateOptions& options = {});
MigrateResult migrate(const RevisionTable& table, std::string_view url, const MigrateOptions& options = {});

// Makes sure that the version table is there, without any rows of its own making.
absl::Status ensure_version_table(const RevisionTable& table, Driver& driver);

}  // namespace limbeck

#endif  // LIMBECK_RUNTIME_H_
