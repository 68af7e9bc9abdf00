#include "transaction_script.h"

#include <utility>

namespace limbeck {

void TransactionScript::create_version_table() {
  say_to_version_table(version_table_.create_sql(), nullptr, /*changes_row=*/false);
}

void TransactionScript::empty_version_table() {
  say_to_version_table(version_table_.empty_sql(), nullptr, /*changes_row=*/false);
}

void TransactionScript::call(Kind callback, const Step& step) {
  statements_.push_back({});
  origins_.push_back({&step, nullptr, callback});
}

void TransactionScript::add(const Plan& plan, const Part& part) {
  const Step& step = plan.step_of(part);
  for (std::uint32_t i = 0; i < part.statements.count; ++i) {
    const StatementEntry& entry = dialect_.statements[part.statements.begin + i];
    statements_.push_back({std::string_view(dialect_.text + entry.sql.offset, entry.sql.size), std::nullopt});
    const bool is_step = (entry.flags & kStatementIsStep) != 0;
    origins_.push_back({&step, &entry, is_step ? Kind::kDataStep : Kind::kSql});
  }
  if (!part.completes_step) return;
  for (const RowChange& change : plan.rows_of(step)) {
    say_to_version_table(version_table_.change_sql(change), &step, /*changes_row=*/true);
  }
}

std::optional<std::uint32_t> TransactionScript::data_step(std::size_t statement) const {
  if (origins_[statement].kind != Kind::kDataStep) return std::nullopt;
  return origins_[statement].entry->step;
}

std::size_t TransactionScript::index_of_sql(std::size_t sql_statement) const {
  std::size_t index = 0;
  for (std::size_t seen = 0;; ++index) {
    if (origins_[index].kind != Kind::kSql) continue;
    if (seen++ == sql_statement) return index;
  }
}

void TransactionScript::say_to_version_table(std::string sql, const Step* step, bool changes_row) {
  owned_.push_back(std::move(sql));
  statements_.push_back({owned_.back(), changes_row ? std::optional<std::int64_t>(1) : std::nullopt});
  origins_.push_back({step, nullptr, Kind::kSql});
}

}  // namespace limbeck
