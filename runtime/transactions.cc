#include "transactions.h"

#include <utility>

#include "fmt/format.h"
#include "revision_lookup.h"

namespace limbeck {
namespace {

class Splitter {
 public:
  Splitter(const RevisionTable& table, const DialectTable& dialect, const PlanLimits& limits, RunMode mode, Plan& plan)
      : table_(table), dialect_(dialect), limits_(limits), mode_(mode), plan_(plan) {}

  void run() {
    plan_.parts.reserve(plan_.steps.size());
    for (step_ = 0; step_ < plan_.steps.size(); ++step_) take_step();
    if (mode_ == RunMode::kPerRevision && plan_.steps.size() > 1) {
      plan_.split_reasons.insert(plan_.split_reasons.begin(),
                                 "each revision has a transaction of its own, as asked for");
    }
  }

 private:
  static constexpr std::uint32_t kAlone = kScriptRebuildsTables | kScriptOwnTransaction;

  void take_step() {
    const Script& script = script_of(dialect_, plan_.steps[step_]);
    part_ = {.step = step_, .statements = {script.statements.begin, 0}, .begins_step = true};
    if (step_ > 0) part_before_step(script_of(dialect_, plan_.steps[step_ - 1]), script);
    if ((script.flags & kScriptHasMarks) == 0) {
      part_.statements.count = script.statements.count;
    } else {
      commit_labels_for(script);
      for (std::uint32_t i = 0; i < script.statements.count; ++i) take_statement(script.statements.begin + i);
    }
    const bool was_outside = !plan_.transactions.empty() && plan_.transactions.back().kind == TransactionKind::kNone;
    part_.completes_step = true;
    add_part();
    // What ran outside any transaction cannot be taken back, so its revision is in before anything else is tried.
    if (was_outside) open_ = false;
  }

  void part_before_step(const Script& before, const Script& next) {
    if (mode_ == RunMode::kPerRevision) {
      open_ = false;
    } else if (((before.flags | next.flags) & kAlone) != 0) {
      end_transaction(why_alone(before, next));
    } else if (limits_.relations_per_transaction != 0 &&
               relations_ + next.relations > limits_.relations_per_transaction) {
      end_transaction(
          fmt::format("together they would lock more than {} relations", limits_.relations_per_transaction));
    }
  }

  // A revision that uses a label of an earlier one stays whole.
  void commit_labels_for(const Script& script) {
    if (!open_ || !label_is_new_) return;
    for (std::uint32_t i = 0; i < script.statements.count; ++i) {
      const StatementEntry& statement = dialect_.statements[script.statements.begin + i];
      if ((statement.flags & kStatementUsesLabel) != 0) return end_transaction(why_label(statement));
    }
  }

  std::string why_label(const StatementEntry& statement) const {
    return fmt::format("{} needs an enum label that has to be committed first", place(statement));
  }

  std::string why_alone(const Script& before, const Script& next) const {
    if (((before.flags | next.flags) & kScriptRebuildsTables) != 0) return "a revision that rebuilds tables runs alone";
    const Step& asks = plan_.steps[(next.flags & kScriptOwnTransaction) != 0 ? step_ : step_ - 1];
    return fmt::format("{} asks for one of its own", revision_id(table_, asks.revision));
  }

  void take_statement(std::uint32_t index) {
    const StatementEntry& statement = dialect_.statements[index];
    if ((statement.flags & kStatementOutsideTransaction) != 0) {
      run_outside(index, statement);
      return;
    }
    if ((statement.flags & kStatementUsesLabel) != 0 && label_is_new_ && open_) {
      add_part_unless_empty();
      end_transaction(why_label(statement));
    }
    ++part_.statements.count;
    if ((statement.flags & kStatementAddsLabel) != 0) {
      add_part();  // makes sure that the transaction is there to remember it
      label_is_new_ = true;
    }
  }

  void run_outside(std::uint32_t index, const StatementEntry& statement) {
    add_part_unless_empty();
    plan_.split_reasons.push_back(
        fmt::format("{} ({}) runs outside any transaction{}", place(statement), table_.view(statement.summary),
                    plan_.transactions.empty() ? "" : "; what comes before it is committed first"));
    const bool goes_on = !plan_.parts.empty() && plan_.parts.back().step == step_ &&
                         plan_.transactions.back().kind == TransactionKind::kNone;
    if (goes_on) {
      ++plan_.parts.back().statements.count;
    } else {
      plan_.transactions.push_back({{static_cast<std::uint32_t>(plan_.parts.size()), 1}, TransactionKind::kNone});
      plan_.parts.push_back({.step = step_, .statements = {index, 1}, .begins_step = part_.begins_step});
    }
    open_ = false;
    next_part(index + 1);
  }

  void add_part_unless_empty() {
    if (part_.statements.count > 0) add_part();
  }

  // Into the open transaction, or a new one.
  void add_part() {
    const Script& script = script_of(dialect_, plan_.steps[step_]);
    if (!open_) {
      const bool has_statements = part_.begins_step || part_.statements.count > 0;
      const bool rebuilds = (script.flags & kScriptRebuildsTables) != 0 && has_statements;
      plan_.transactions.push_back({{static_cast<std::uint32_t>(plan_.parts.size()), 0},
                                    rebuilds ? TransactionKind::kRebuild : TransactionKind::kNormal});
      open_ = true;
      label_is_new_ = false;
      relations_ = 0;
      step_counted_ = false;
    }
    if (!step_counted_ || part_.begins_step) relations_ += script.relations;
    step_counted_ = true;
    IndexRange& parts = plan_.transactions.back().parts;
    const bool goes_on = parts.count > 0 && plan_.parts.back().step == step_;
    if (goes_on) {
      plan_.parts.back().statements.count += part_.statements.count;
      plan_.parts.back().completes_step = part_.completes_step;
    } else {
      plan_.parts.push_back(part_);
      ++parts.count;
    }
    next_part(part_.statements.begin + part_.statements.count);
  }

  void next_part(std::uint32_t begin) { part_ = {.step = step_, .statements = {begin, 0}}; }

  void end_transaction(std::string_view why) {
    if (!open_) return;
    open_ = false;
    const std::string_view after = revision_id(table_, plan_.steps[step_].revision);
    const std::string where =
        part_.begins_step
            ? fmt::format("between {} and {}", revision_id(table_, plan_.steps[step_ - 1].revision), after)
            : fmt::format("within {}", after);
    plan_.split_reasons.push_back(fmt::format("a new transaction begins {}: {}", where, why));
  }

  std::string place(const StatementEntry& statement) const {
    return fmt::format("{}:{}", table_.view(statement.file), statement.line);
  }

  const RevisionTable& table_;
  const DialectTable& dialect_;
  const PlanLimits& limits_;
  const RunMode mode_;
  Plan& plan_;
  std::uint32_t step_ = 0;
  Part part_;                  // of the current step, not yet in a transaction
  bool open_ = false;          // whether more may go into the last transaction
  bool label_is_new_ = false;  // the open transaction makes an enum label
  bool step_counted_ = false;
  std::uint64_t relations_ = 0;  // of the open transaction
};

}  // namespace

void split_into_transactions(const RevisionTable& table, const DialectTable& dialect, const PlanLimits& limits,
                             RunMode mode, Plan& plan) {
  Splitter(table, dialect, limits, mode, plan).run();
}

}  // namespace limbeck
