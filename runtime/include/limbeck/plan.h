// What will run: the steps that lead from the rows of the version table to a target, and the transactions they run in.
//
//   limbeck::Plan plan = *limbeck::make_plan(table, dialect, rows, "head", {});
//   for (const limbeck::Step& step : plan.steps) ...
//
// Planning is pure: it looks at the static table and at the rows it is given, and at nothing else. Revisions are named
// by their index in RevisionTable::revisions.
//
// Targets: whatever limbeck/revision_symbols.h knows, and what counts from there or from where the database is:
//
//   +2, -1             from the version row, when there is one; an error when there are several
//   X@+2, X@-1         from the row that is above or below X, or from where X's line is applied to
//   head-2, 3a9d+1     from that revision, whatever the rows
//   X@base             downgrade: all of the line that X is on
//   X@3a9d             downgrade to 3a9d, but only what leads to X goes
//
// Four ways to plan. Upgrading applies what the targets need and never takes anything back; downgrading takes back all
// that sits on, or depends on, what follows the target, and never applies anything; stamping runs no statements and
// only changes rows. make_plan() goes either way: a target that is applied already means "back to there", one that is
// not means "forward to there". Plan::notes says in words what may surprise.
//
// Version rows, as Alembic keeps them: one row for each applied revision that no other applied revision has among its
// ancestors (parents and dependencies). Each step says which rows it inserts, changes and deletes, in that order:
// delete, insert, update. Each of these must hit exactly one row.
//
// Transactions: all steps share one, but where that cannot be. A statement that the database refuses inside a
// transaction runs between two; a label of an enum is committed before it is used; a revision that rebuilds tables, or
// asks for it, has a transaction of its own. So one step may have its statements in several transactions; its version
// rows change with the last of them, and are committed before anything else runs.
//
// Threading: values.
#ifndef LIMBECK_PLAN_H_
#define LIMBECK_PLAN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/revision_error.h"
#include "limbeck/revision_table.h"

namespace limbeck {

enum class Direction {
  kUpgrade,
  kDowngrade,
  kStamp,  // no statements: the version rows say from now on that the database is there
};

struct RowChange {
  enum class Kind { kDelete, kInsert, kUpdate };
  Kind kind;
  std::uint32_t from{};  // the revision whose row goes or changes; of no meaning for kInsert
  std::uint32_t to{};    // the revision whose row comes; of no meaning for kDelete
};

struct Step {
  std::uint32_t revision{};  // of a stamp step: whose row it makes; the one whose row it deletes, on the way to base
  Direction direction{};
  IndexRange rows{};  // in Plan::row_changes
};

// Some of a step's statements, one after the other; all of them, unless the step has to be split.
struct Part {
  std::uint32_t step{};         // in Plan::steps
  IndexRange statements{};      // in DialectTable::statements
  bool begins_step = false;     // none of the step's statements come before
  bool completes_step = false;  // none come after, and its version rows change with this part
};

enum class TransactionKind {
  kNormal,
  kRebuild,  // replaces tables by altered copies: the driver takes care that nothing refers to them meanwhile
  kNone,     // no transaction at all: each statement stands for itself
};

struct Transaction {
  IndexRange parts{};  // in Plan::parts; one at least
  TransactionKind kind{};
};

struct Plan {
  std::vector<Step> steps{};
  std::vector<RowChange> row_changes{};
  std::vector<Part> parts{};  // of the steps, in order
  std::vector<Transaction> transactions{};
  // Why there are several transactions, one sentence each; empty when there is one or none.
  std::vector<std::string> split_reasons{};
  // What the one who asked may not expect, one sentence each.
  std::vector<std::string> notes{};

  absl::Span<const Part> parts_of(const Transaction& transaction) const {
    return absl::MakeConstSpan(parts).subspan(transaction.parts.begin, transaction.parts.count);
  }
  const Step& step_of(const Part& part) const { return steps[part.step]; }
  absl::Span<const RowChange> rows_of(const Step& step) const {
    return absl::MakeConstSpan(row_changes).subspan(step.rows.begin, step.rows.count);
  }
};

// What a database can hold in one transaction.
struct PlanLimits {
  std::uint32_t relations_per_transaction = 0;  // 0: any number
};

enum class RunMode {
  kOneTransaction,  // as far as the statements allow it
  kPerRevision,     // a transaction for each revision
};

// Errors carry a RevisionErrorKind (limbeck/revision_error.h) and an exit code: a target that names nothing, or several
// things, or lies outside the history (kExitUsage); a row that the table does not know (kExitUnknown); rows that
// contradict each other, or a way back through an irreversible revision (kExitFailed).
absl::StatusOr<Plan> make_plan(const RevisionTable& table, const DialectTable& dialect,
                               absl::Span<const std::string> rows, std::string_view target, const PlanLimits& limits,
                               RunMode mode = RunMode::kOneTransaction);

// Alembic's `upgrade`. Several targets have to be symbols; none may imply another.
absl::StatusOr<Plan> make_upgrade_plan(const RevisionTable& table, const DialectTable& dialect,
                                       absl::Span<const std::string> rows, absl::Span<const std::string> targets,
                                       const PlanLimits& limits, RunMode mode = RunMode::kOneTransaction);

// Alembic's `downgrade`.
absl::StatusOr<Plan> make_downgrade_plan(const RevisionTable& table, const DialectTable& dialect,
                                         absl::Span<const std::string> rows, std::string_view target,
                                         const PlanLimits& limits, RunMode mode = RunMode::kOneTransaction);

// Alembic's `stamp`. For --purge, which deletes all rows before, whatever they are: without any rows.
absl::StatusOr<Plan> make_stamp_plan(const RevisionTable& table, const DialectTable& dialect,
                                     absl::Span<const std::string> rows, absl::Span<const std::string> targets);

// Offline, where nobody asks the database: the rows to begin with, and where to go.
struct OfflineTargets {
  std::vector<std::string> rows{};  // one at most; none: base
  std::vector<std::string> targets{};
};

// Alembic's `from:to` of --sql. An upgrade or a stamp without "from" begins at base, a downgrade has to say it. The
// result is for the plan functions above. For kStamp several are allowed, with one beginning.
absl::StatusOr<OfflineTargets> split_offline_targets(const RevisionTable& table, Direction direction,
                                                     absl::Span<const std::string> targets);

// What a step runs; nothing, for a stamp.
const Script& script_of(const DialectTable& dialect, const Step& step);

// The rows that a step of kStamp replaces, and the one that it leads to, as in "Running stamp_revision a, b -> c".
struct StampEnds {
  std::vector<std::uint32_t> from{};
  std::vector<std::uint32_t> to{};  // one; none for base
};
StampEnds stamp_ends(const Plan& plan, const Step& step);

// "Running upgrade 1975ea83b712 -> 3a9d9d455906, add votes", as Alembic words it.
std::string describe_step(const RevisionTable& table, const Plan& plan, const Step& step);
// Without the rows that a stamp replaces.
std::string describe_step(const RevisionTable& table, const Step& step);

}  // namespace limbeck

#endif  // LIMBECK_PLAN_H_
