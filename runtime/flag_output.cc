#include "flag_output.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/str_join.h"
#include "fmt/color.h"
#include "fmt/format.h"
#include "revision_lookup.h"
#include "revision_set.h"
#include "transaction_script.h"
#include "version_table.h"

namespace limbeck {
namespace {

std::string ids_text(const RevisionTable& table, const std::vector<std::uint32_t>& revisions) {
  std::string out;
  for (const std::uint32_t revision : revisions)
    out.append(out.empty() ? "" : ", ").append(revision_id(table, revision));
  return out.empty() ? "none" : out;
}

bool is_head(const RevisionTable& table, std::uint32_t revision) {
  const std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/true);
  return std::find(heads.begin(), heads.end(), revision) != heads.end();
}

std::string revisions_text(std::size_t count) { return fmt::format("{} revision{}", count, count == 1 ? "" : "s"); }

// "(head, billing, v2.3.0)": what a revision is, besides itself.
std::string attributes_text(const RevisionTable& table, const DatabaseState& state, std::uint32_t revision, bool head) {
  const RevisionEntry& entry = table.revisions[revision];
  std::string out;
  const auto add = [&](std::string_view word) { out.append(out.empty() ? " (" : ", ").append(word); };
  if (std::find(state.rows.begin(), state.rows.end(), table.view(entry.id)) != state.rows.end()) add("current");
  if (head) add("head");
  for (const IndexRange names : {entry.labels, entry.tags}) {
    for (std::uint32_t i = 0; i < names.count; ++i) add(table.view(table.names[names.begin + i]));
  }
  return out.empty() ? out : out + ")";
}

}  // namespace

std::string position_text(const RevisionTable& table, absl::Span<const std::string> rows) {
  if (rows.empty()) return "base";
  return absl::StrJoin(rows, ", ", [&](std::string* out, const std::string& row) {
    out->append(row);
    if (auto revision = find_revision(table, row); revision && is_head(table, *revision)) out->append(" (head)");
  });
}

std::string extent_text(const Plan& plan) {
  const std::size_t count = plan.transactions.size();
  std::string out = revisions_text(plan.steps.size());
  out += count == 1 ? " in one transaction" : fmt::format(" in {} transactions", count);
  for (const std::string& reason : plan.split_reasons) out += "\n  " + reason;
  return out;
}

std::string status_text(const RevisionTable& table, const DatabaseState& state, std::string_view url, bool colour) {
  const std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/true);
  RevisionSet pending(table), head_set(table);
  for (const std::uint32_t revision : state.pending) pending.insert(revision);
  for (const std::uint32_t head : heads) head_set.insert(head);
  std::string out = fmt::format("database: {}\n", url);
  out += fmt::format("current:  {}\n", !state.rows.empty()       ? absl::StrJoin(state.rows, ", ")
                                       : state.has_version_table ? "base"
                                                                 : "base (no version table)");
  out += fmt::format("head:     {}\npending:  {}\n\n", ids_text(table, heads), revisions_text(state.pending.size()));
  std::size_t width = 0;
  for (std::uint32_t i = 0; i < table.revision_count; ++i) width = std::max(width, revision_id(table, i).size());
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const bool applied = !pending.contains(i);
    const std::string mark = fmt::format(colour && applied ? fg(fmt::terminal_color::green) : fmt::text_style(), "{}",
                                         applied ? "[x]" : "[ ]");
    out += fmt::format("{} {:<{}}  {}{}\n", mark, revision_id(table, i), width, table.view(table.revisions[i].message),
                       attributes_text(table, state, i, head_set.contains(i)));
  }
  return out;
}

std::string plan_text(const RevisionTable& table, const DialectTable& dialect, const Plan& plan) {
  std::string out = extent_text(plan) + "\n";
  for (std::size_t t = 0; t < plan.transactions.size(); ++t) {
    if (plan.transactions.size() > 1) out += fmt::format("\ntransaction {} of {}\n", t + 1, plan.transactions.size());
    for (const Step& step : plan.steps_of(plan.transactions[t])) {
      const bool up = step.direction == Direction::kUpgrade;
      const RevisionEntry& revision = table.revisions[step.revision];
      out += fmt::format("\n{} {}, {}\n", up ? "upgrade to" : "downgrade of", table.view(revision.id),
                         table.view(revision.message));
      const RevisionScripts& scripts = dialect.scripts[step.revision];
      const IndexRange statements = (up ? scripts.upgrade : scripts.downgrade).statements;
      for (std::uint32_t i = 0; i < statements.count; ++i) {
        const StatementEntry& statement = dialect.statements[statements.begin + i];
        out +=
            fmt::format("  {}  [{}:{}]\n", table.view(statement.summary), table.view(statement.file), statement.line);
      }
    }
  }
  return out;
}

std::string sql_text(const RevisionTable& table, const DialectTable& dialect, const Driver& driver,
                     bool has_version_table, const Plan& plan) {
  const VersionTable version_table(table, driver.facts());
  std::string out;
  for (const Transaction& transaction : plan.transactions) {
    TransactionScript script(dialect, version_table);
    if (!has_version_table) script.create_version_table();
    has_version_table = true;
    for (const Step& step : plan.steps_of(transaction)) script.add(plan, step);
    out += fmt::format("{}\n\n", driver.begin_sql(transaction.kind));
    const Step* running = nullptr;
    for (std::size_t i = 0; i < script.statements().size(); ++i) {
      const Step* step = script.origin(i).step;
      if (step != running) out += fmt::format("-- {}\n\n", describe_step(table, *step));
      running = step;
      out += fmt::format("{};\n\n", script.statements()[i].sql);
    }
    out += fmt::format("{}\n", driver.commit_sql(transaction.kind));
  }
  return out;
}

}  // namespace limbeck
