#include "fmt/format.h"
#include "limbeck/plan_text.h"
#include "transaction_script.h"
#include "version_table.h"

namespace limbeck {
namespace {

std::string data_step_text(const RevisionTable& table, std::uint32_t step) {
  return fmt::format(
      "-- WARNING: the C++ data step {} runs here. It is part of the program, and not of this script: what it does to "
      "the rows is missing.\n\n",
      table.view(table.steps[step].name));
}

}  // namespace

std::string sql_text(const RevisionTable& table, const DialectTable& dialect, const DriverFacts& facts,
                     const SqlTextOptions& options, const Plan& plan) {
  const VersionTable version_table(table, facts);
  bool has_version_table = options.has_version_table;
  std::string out;
  const Step* running = nullptr;
  for (const Transaction& transaction : plan.transactions) {
    const bool outside = transaction.kind == TransactionKind::kNone;
    const TransactionWords& words = transaction.kind == TransactionKind::kRebuild ? facts.rebuild : facts.normal;
    TransactionScript script(dialect, version_table);
    if (!has_version_table && !outside) {
      script.create_version_table();
      has_version_table = true;
    }
    for (const Part& part : plan.parts_of(transaction)) script.add(plan, part);
    out += outside ? "-- outside any transaction\n\n" : fmt::format("{}\n\n", words.begin);
    for (std::size_t i = 0; i < script.statements().size(); ++i) {
      const Step* step = script.origin(i).step;
      if (step != running && step != nullptr) out += fmt::format("-- {}\n\n", describe_step(table, plan, *step));
      running = step;
      if (const auto data_step = script.data_step(i)) {
        out += data_step_text(table, *data_step);
      } else {
        out += fmt::format("{};\n\n", script.statements()[i].sql);
      }
    }
    if (!outside) out += fmt::format("{}\n\n", words.commit);
  }
  if (!out.empty()) out.pop_back();
  return out;
}

std::string version_table_sql(const RevisionTable& table, const DriverFacts& facts) {
  return fmt::format("{}\n\n{};\n\n{}\n", facts.normal.begin, VersionTable(table, facts).create_sql(),
                     facts.normal.commit);
}

std::vector<std::string> sql_warnings(const RevisionTable& table, const DialectTable& dialect, const Plan& plan) {
  std::vector<std::string> warnings;
  for (const Part& part : plan.parts) {
    for (std::uint32_t i = 0; i < part.statements.count; ++i) {
      const StatementEntry& entry = dialect.statements[part.statements.begin + i];
      if ((entry.flags & kStatementIsStep) == 0) continue;
      warnings.push_back(
          fmt::format("{}:{}: the C++ data step {} is missing from this script; run the program itself with "
                      "--migrate instead, or see to those rows by hand",
                      table.view(entry.file), entry.line, table.view(table.steps[entry.step].name)));
    }
  }
  return warnings;
}

}  // namespace limbeck
