// The protocol of a run: read the rows; plan; for each transaction: begin, the statements and version rows of its
// steps, commit. A driver whose begin() shuts out other writers is asked for the rows again inside it.
#include <algorithm>
#include <utility>

#include "failure_report.h"
#include "limbeck/runtime.h"
#include "open_for_table.h"
#include "revision_lookup.h"
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
    return std::move(result_);
  }

 private:
  absl::Status migrate() {
    absl::StatusOr<const DialectTable*> dialect = dialect_of(table_, driver_.facts().dialect);
    if (!dialect.ok()) return dialect.status();
    dialect_ = *dialect;
    if (absl::Status s = read_and_plan(); !s.ok()) return s;
    if (!plan_.steps.empty() && options_.on_plan) options_.on_plan(plan_);
    for (std::size_t next = 0; next < plan_.transactions.size();) {
      absl::Status begun = driver_.begin(plan_.transactions[next].kind);
      if (!begun.ok()) return with_outcome(begun);
      absl::StatusOr<bool> still_valid = rows_are_as_planned();
      if (!still_valid.ok() || !*still_valid) driver_.rollback();
      if (!still_valid.ok()) return with_outcome(still_valid.status());
      if (!*still_valid) {
        if (absl::Status s = plan_again(); !s.ok()) return s;
        continue;
      }
      if (absl::Status s = run_transaction(plan_.transactions[next]); !s.ok()) return s;
      ++next;
    }
    return absl::OkStatus();
  }

  absl::Status read_and_plan() {
    absl::StatusOr<VersionRows> read = driver_.read_version_rows(version_table_.name());
    if (!read.ok()) return read.status();
    rows_ = *std::move(read);
    return plan();
  }

  absl::Status plan() {
    absl::StatusOr<Plan> plan = make_plan(table_, *dialect_, rows_.rows, options_.target, driver_.facts().limits);
    if (plan.ok()) plan_ = *std::move(plan);
    return plan.status();
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
    if (!result_.applied.empty()) {
      return with_outcome(error_with_exit_code(
          kExitFailed, "another program migrated this database between two transactions; run again"));
    }
    return plan();
  }

  absl::Status run_transaction(const Transaction& transaction) {
    TransactionScript script(*dialect_, version_table_);
    if (!rows_.table_exists) script.create_version_table();
    for (const Step& step : plan_.steps_of(transaction)) script.add(plan_, step);
    SqlResult failure = driver_.run(script.statements());
    report_steps(transaction, script, failure);
    if (!failure) failure = driver_.commit();
    if (failure) {
      driver_.rollback();
      return explain(script, *failure);
    }
    for (const Step& step : plan_.steps_of(transaction)) {
      result_.applied.push_back(step);
      for (const RowChange& change : plan_.rows_of(step)) follow(change);
    }
    rows_.table_exists = true;
    return absl::OkStatus();
  }

  void report_steps(const Transaction& transaction, const TransactionScript& script, const SqlResult& failure) {
    if (!options_.on_step) return;
    const Step* last = failure && failure->statement ? script.origin(*failure->statement).step : nullptr;
    if (failure && last == nullptr) return;
    for (const Step& step : plan_.steps_of(transaction)) {
      options_.on_step(step);
      if (&step == last) return;
    }
  }

  void follow(const RowChange& change) {
    auto& rows = rows_.rows;
    if (change.kind != RowChange::Kind::kInsert) std::erase(rows, revision_id(table_, change.from));
    if (change.kind != RowChange::Kind::kDelete) rows.emplace_back(revision_id(table_, change.to));
  }

  absl::Status explain(const TransactionScript& script, const SqlFailure& failure) {
    result_.failure = describe_failure(table_, script, failure);
    const std::string outcome = describe_outcome(table_, result_.applied, failure.in_doubt);
    return error_with_exit_code(kExitFailed, failure_message(table_, *result_.failure, outcome));
  }

  absl::Status with_outcome(const absl::Status& status) const {
    return error_with_exit_code(exit_code(status), std::string(status.message()) + "; " +
                                                       describe_outcome(table_, result_.applied, /*in_doubt=*/false));
  }

  const RevisionTable& table_;
  Driver& driver_;
  const MigrateOptions& options_;
  const VersionTable version_table_;
  const DialectTable* dialect_ = nullptr;
  VersionRows rows_;
  Plan plan_;
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

}  // namespace limbeck
