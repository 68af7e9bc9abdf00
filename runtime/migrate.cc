// The protocol of a run: read the rows; plan; for each transaction: begin, the statements, data steps, callbacks and
// version rows of its parts, commit. A driver whose begin() shuts out other writers is asked for the rows again inside
// it. Statements that run outside any transaction have their turn between two.
#include <algorithm>
#include <utility>

#include "absl/strings/str_join.h"
#include "failure_report.h"
#include "fmt/format.h"
#include "limbeck/open_for_table.h"
#include "limbeck/runtime.h"
#include "revision_lookup.h"
#include "step_runner.h"
#include "transaction_script.h"
#include "version_table.h"

namespace limbeck {
namespace {

class Migrator {
 public:
  Migrator(const RevisionTable& table, Driver& driver, const MigrateOptions& options)
      : table_(table), driver_(driver), options_(options), version_table_(table, driver.facts()) {}

  MigrateResult run() && {
    result_.status = migrate();
    result_.rows = std::move(rows_.rows);
    if (!result_.ok() && has_begun_ && options_.on_error) tell_of_error();
    return std::move(result_);
  }

 private:
  absl::Status migrate() {
    absl::StatusOr<const DialectTable*> dialect = dialect_of(table_, driver_.facts().dialect);
    if (!dialect.ok()) return dialect.status();
    dialect_ = *dialect;
    if (absl::Status s = read_and_plan(); !s.ok()) return s;
    if (!plan_.steps.empty() && options_.on_plan) options_.on_plan(plan_);
    has_begun_ = !plan_.transactions.empty();
    for (std::size_t next = 0; next < plan_.transactions.size();) {
      const Transaction& transaction = plan_.transactions[next];
      absl::StatusOr<bool> still_valid = begin(transaction);
      if (!still_valid.ok()) return with_outcome(still_valid.status());
      if (!*still_valid) {
        if (absl::Status s = plan_again(); !s.ok()) return s;
        continue;
      }
      absl::Status s = transaction.kind == TransactionKind::kNone ? run_outside(plan_.parts[transaction.parts.begin])
                                                                  : run_transaction(transaction);
      if (!s.ok()) return s;
      ++next;
    }
    return absl::OkStatus();
  }

  // Whether the plan holds still.
  absl::StatusOr<bool> begin(const Transaction& transaction) {
    if (transaction.kind == TransactionKind::kNone) return rows_are_as_planned();
    if (absl::Status begun = driver_.begin(transaction.kind); !begun.ok()) return begun;
    absl::StatusOr<bool> still_valid = rows_are_as_planned();
    if (!still_valid.ok() || !*still_valid) driver_.rollback();
    return still_valid;
  }

  absl::Status read_and_plan() {
    absl::StatusOr<VersionRows> read = driver_.read_version_rows(version_table_.name());
    if (!read.ok()) return read.status();
    rows_ = *std::move(read);
    return plan();
  }

  absl::Status plan() {
    purges_ = options_.purge && !rows_.rows.empty();
    absl::StatusOr<Plan> plan = make_plan();
    if (!plan.ok()) return plan.status();
    plan_ = *std::move(plan);
    if (purges_ && plan_.transactions.empty()) plan_.transactions.push_back({{0, 0}, TransactionKind::kNormal});
    if (absl::Status s = check_one_transaction(); !s.ok()) return s;
    return check_steps_are_here();
  }

  absl::Status check_one_transaction() const {
    const bool is_one = plan_.transactions.empty() ||
                        (plan_.transactions.size() == 1 && plan_.transactions[0].kind == TransactionKind::kNormal);
    if (!driver_.facts().is_in_callers_transaction || is_one) return absl::OkStatus();
    const std::string why = plan_.split_reasons.empty() ? std::string("a revision that rebuilds tables needs its own")
                                                        : absl::StrJoin(plan_.split_reasons, "; ");
    return error_with_exit_code(kExitFailed, fmt::format("this cannot run inside the transaction that the program has "
                                                         "begun: {}; migrate outside of it; nothing was changed",
                                                         why));
  }

  absl::StatusOr<Plan> make_plan() const {
    const absl::Span<const std::string> rows =
        options_.purge ? absl::Span<const std::string>() : absl::MakeConstSpan(rows_.rows);
    const PlanLimits& limits = driver_.facts().limits;
    if (options_.planner) return options_.planner(rows, limits);
    const RunMode mode = driver_.facts().is_in_callers_transaction ? RunMode::kOneTransaction : options_.mode;
    return limbeck::make_plan(table_, *dialect_, rows, options_.target, limits, mode);
  }

  // A table that was not built into the program of the data steps has their names only.
  absl::Status check_steps_are_here() const {
    for (const Part& part : plan_.parts) {
      for (std::uint32_t i = 0; i < part.statements.count; ++i) {
        const StatementEntry& entry = dialect_->statements[part.statements.begin + i];
        if ((entry.flags & kStatementIsStep) == 0 || table_.steps[entry.step].run != nullptr) continue;
        return error_with_exit_code(
            kExitFailed,
            fmt::format("{}:{}: revision {} runs the C++ data step {}, which only the program itself has; "
                        "run that with --migrate instead; nothing was changed",
                        table_.view(entry.file), entry.line, revision_id(table_, plan_.step_of(part).revision),
                        table_.view(table_.steps[entry.step].name)));
      }
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> rows_are_as_planned() {
    if (!driver_.facts().begin_excludes_writers) return true;
    absl::StatusOr<VersionRows> read = driver_.read_version_rows(version_table_.name());
    if (!read.ok()) return read.status();
    const bool same = read->table_exists == rows_.table_exists &&
                      std::is_permutation(read->rows.begin(), read->rows.end(), rows_.rows.begin(), rows_.rows.end());
    if (!same) rows_ = *std::move(read);
    return same;
  }

  // Somebody else was faster. A relative target counts from where the database is now, as if this run had started
  // later; once something is committed that would be wrong.
  absl::Status plan_again() {
    if (!result_.applied.empty() || result_.half_done) {
      return with_outcome(error_with_exit_code(
          kExitFailed, "another program migrated this database between two transactions; run again"));
    }
    return plan();
  }

  absl::Status run_transaction(const Transaction& transaction) {
    TransactionScript script(*dialect_, version_table_);
    if (!rows_.table_exists) script.create_version_table();
    if (purges_) script.empty_version_table();
    for (const Part& part : plan_.parts_of(transaction)) add_part(part, script);
    SqlResult failure = run(script);
    report_steps(transaction, script, failure);
    if (!failure) failure = with_index(driver_.commit(), script);
    if (failure) {
      driver_.rollback();
      return explain(script, *failure, transaction.kind);
    }
    if (std::exchange(purges_, false)) rows_.rows.clear();
    for (const Part& part : plan_.parts_of(transaction)) follow(part, part.statements.count);
    rows_.table_exists = true;
    return absl::OkStatus();
  }

  void add_part(const Part& part, TransactionScript& script) const {
    const Step& step = plan_.step_of(part);
    if (part.begins_step && options_.before_step) script.call(TransactionScript::Kind::kBeforeStep, step);
    script.add(plan_, part);
    if (part.completes_step && options_.after_step) script.call(TransactionScript::Kind::kAfterStep, step);
  }

  // SQL in stretches as long as possible, code between them.
  SqlResult run(const TransactionScript& script) {
    const absl::Span<const SqlStatement> statements = script.statements();
    for (std::size_t begin = 0; begin < statements.size();) {
      std::size_t end = begin;
      while (end < statements.size() && script.origin(end).kind == TransactionScript::Kind::kSql) ++end;
      if (end > begin) {
        if (SqlResult failure = driver_.run(statements.subspan(begin, end - begin))) return with_index(failure, script);
      }
      if (end < statements.size()) {
        if (SqlResult failure = run_code_at(end, script)) return failure;
        ++end;
      }
      begin = end;
    }
    return std::nullopt;
  }

  SqlResult run_code_at(std::size_t index, const TransactionScript& script) {
    const TransactionScript::Origin& origin = script.origin(index);
    SqlResult failure;
    if (const auto step = script.data_step(index)) {
      failure = run_code("the step", table_.steps[*step].run, driver_, options_.step_arguments);
    } else {
      const bool before = origin.kind == TransactionScript::Kind::kBeforeStep;
      const auto& callback = before ? options_.before_step : options_.after_step;
      failure = run_code(
          before ? "before_step" : "after_step", [&](Session& session) { callback(*origin.step, session); }, driver_,
          options_.step_arguments);
    }
    if (failure) failure->statement = index;
    return failure;
  }

  static SqlResult with_index(SqlResult failure, const TransactionScript& script) {
    if (failure && failure->statement) failure->statement = script.index_of_sql(*failure->statement);
    return failure;
  }

  absl::Status run_outside(const Part& part) {
    const Step& step = plan_.step_of(part);
    if (part.begins_step && options_.on_step) options_.on_step(step);
    if (part.begins_step && options_.before_step) {
      TransactionScript script(*dialect_, version_table_);
      script.call(TransactionScript::Kind::kBeforeStep, step);
      if (SqlResult failure = run_code_at(0, script)) return explain(script, *failure, TransactionKind::kNormal);
    }
    for (std::uint32_t i = 0; i < part.statements.count; ++i) {
      TransactionScript script(*dialect_, version_table_);
      script.add(plan_, {.step = part.step, .statements = {part.statements.begin + i, 1}});
      if (SqlResult failure = driver_.run_alone(script.statements()[0])) {
        failure->statement = 0;
        return explain(script, *failure, TransactionKind::kNone);
      }
      follow(part, i + 1);
    }
    return absl::OkStatus();
  }

  void report_steps(const Transaction& transaction, const TransactionScript& script, const SqlResult& failure) {
    if (!options_.on_step) return;
    const Step* last = failure && failure->statement ? script.origin(*failure->statement).step : nullptr;
    if (failure && last == nullptr) return;
    for (const Part& part : plan_.parts_of(transaction)) {
      const Step& step = plan_.step_of(part);
      if (part.begins_step) options_.on_step(step);
      if (&step == last) return;
    }
  }

  // The first `statements` of this part are committed.
  void follow(const Part& part, std::uint32_t statements) {
    const Step& step = plan_.step_of(part);
    if (!part.completes_step) {
      const IndexRange all = script_of(*dialect_, step).statements;
      result_.half_done = HalfDone{step, part.statements.begin + statements - all.begin, all.count};
      return;
    }
    result_.half_done.reset();
    result_.applied.push_back(step);
    for (const RowChange& change : plan_.rows_of(step)) follow(change);
  }

  void follow(const RowChange& change) {
    auto& rows = rows_.rows;
    if (change.kind != RowChange::Kind::kInsert) std::erase(rows, revision_id(table_, change.from));
    if (change.kind != RowChange::Kind::kDelete) rows.emplace_back(revision_id(table_, change.to));
  }

  absl::Status explain(const TransactionScript& script, const SqlFailure& failure, TransactionKind kind) {
    result_.failure = describe_failure(table_, script, failure);
    const std::string outcome = describe_outcome(table_, result_, kind, failure.in_doubt);
    return error_with_exit_code(kExitFailed, failure_message(table_, *result_.failure, outcome));
  }

  void tell_of_error() const {
    try {
      options_.on_error(result_);
    } catch (...) {
      // The failure that it was told of is the one that counts.
    }
  }

  absl::Status with_outcome(const absl::Status& status) const {
    const std::string outcome = describe_outcome(table_, result_, TransactionKind::kNormal, /*in_doubt=*/false);
    return error_with_exit_code(exit_code(status), std::string(status.message()) + "; " + outcome);
  }

  const RevisionTable& table_;
  Driver& driver_;
  const MigrateOptions& options_;
  const VersionTable version_table_;
  const DialectTable* dialect_ = nullptr;
  VersionRows rows_;
  Plan plan_;
  bool has_begun_ = false;
  bool purges_ = false;  // as long as the rows that shall go are there
  MigrateResult result_;
};

}  // namespace

MigrateResult migrate(const RevisionTable& table, Driver& driver, const MigrateOptions& options) {
  return Migrator(table, driver, options).run();
}

MigrateResult migrate(const RevisionTable& table, std::string_view url, const MigrateOptions& options) {
  absl::StatusOr<OpenedDatabase> database = open_for_table(table, url, OpenMode::kReadWrite);
  if (!database.ok()) return {.status = database.status()};
  return migrate(table, *database->driver, options);
}

absl::Status ensure_version_table(const RevisionTable& table, Driver& driver) {
  const VersionTable version_table(table, driver.facts());
  absl::StatusOr<VersionRows> rows = driver.read_version_rows(version_table.name());
  if (!rows.ok() || rows->table_exists) return rows.status();
  if (absl::Status begun = driver.begin(TransactionKind::kNormal); !begun.ok()) return begun;
  const std::string sql = version_table.create_sql();
  SqlResult failure = driver.run(std::vector<SqlStatement>{{sql, std::nullopt}});
  if (!failure) failure = driver.commit();
  if (!failure) return absl::OkStatus();
  driver.rollback();
  return error_with_exit_code(kExitFailed, fmt::format("the version table could not be created: {}", failure->message));
}

}  // namespace limbeck
