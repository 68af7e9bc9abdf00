// What will run: the steps that lead from the rows of the version table to a target, and the transactions they run in.
//
//   limbeck::Plan plan = *limbeck::make_plan(table, dialect, rows, "head", {});
//   for (const limbeck::Step& step : plan.steps) ...
//
// Planning is pure: it looks at the static table and at the rows it is given, and at nothing else. Revisions are named
// by their index in RevisionTable::revisions.
//
// Targets: head, heads, base, a revision id or a unique beginning of one, a branch label, a tag, +N and -N. A target
// that is applied already means "back to there"; one that is not means "forward to there".
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
#include "limbeck/revision_table.h"

namespace limbeck {

enum class Direction { kUpgrade, kDowngrade };

struct RowChange {
  enum class Kind { kDelete, kInsert, kUpdate };
  Kind kind;
  std::uint32_t from{};  // the revision whose row goes or changes; of no meaning for kInsert
  std::uint32_t to{};    // the revision whose row comes; of no meaning for kDelete
};

struct Step {
  std::uint32_t revision{};
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

// Errors: a target that names nothing, or several things, or lies outside the history (kExitUsage); a row that the
// table does not know (kExitUnknown); rows that contradict each other, or a way back through an irreversible revision
// (kExitFailed).
absl::StatusOr<Plan> make_plan(const RevisionTable& table, const DialectTable& dialect,
                               absl::Span<const std::string> rows, std::string_view target, const PlanLimits& limits,
                               RunMode mode = RunMode::kOneTransaction);

// What a step runs.
const Script& script_of(const DialectTable& dialect, const Step& step);

// "Running upgrade 1975ea83b712 -> 3a9d9d455906, add votes", as Alembic words it.
std::string describe_step(const RevisionTable& table, const Step& step);

}  // namespace limbeck

#endif  // LIMBECK_PLAN_H_
