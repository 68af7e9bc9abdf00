#include "transaction_script.h"

#include <utility>

namespace limbeck {

void TransactionScript::create_version_table() {
  say_to_version_table(version_table_.create_sql(), nullptr, /*changes_row=*/false);
}

void TransactionScript::add(const Plan& plan, const Step& step) {
  const RevisionScripts& scripts = dialect_.scripts[step.revision];
  const Script& script = step.direction == Direction::kUpgrade ? scripts.upgrade : scripts.downgrade;
  for (std::uint32_t i = 0; i < script.statements.count; ++i) {
    const StatementEntry& entry = dialect_.statements[script.statements.begin + i];
    statements_.push_back({std::string_view(dialect_.text + entry.sql.offset, entry.sql.size), std::nullopt});
    origins_.push_back({&step, &entry});
  }
  for (const RowChange& change : plan.rows_of(step)) {
    say_to_version_table(version_table_.change_sql(change), &step, /*changes_row=*/true);
  }
}

void TransactionScript::say_to_version_table(std::string sql, const Step* step, bool changes_row) {
  owned_.push_back(std::move(sql));
  statements_.push_back({owned_.back(), changes_row ? std::optional<std::int64_t>(1) : std::nullopt});
  origins_.push_back({step, nullptr});
}

}  // namespace limbeck
