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

std::string part_text(const RevisionTable& table, const DialectTable& dialect, const Plan& plan, const Part& part) {
  const Step& step = plan.step_of(part);
  if (!part.begins_step && part.statements.count == 0) {
    return fmt::format("\n{}: its version row\n", table.view(table.revisions[step.revision].id));
  }
  const RevisionEntry& revision = table.revisions[step.revision];
  std::string out =
      fmt::format("\n{} {}, {}{}\n", step.direction == Direction::kUpgrade ? "upgrade to" : "downgrade of",
                  table.view(revision.id), table.view(revision.message), part.begins_step ? "" : " (goes on)");
  for (std::uint32_t i = 0; i < part.statements.count; ++i) {
    const StatementEntry& statement = dialect.statements[part.statements.begin + i];
    out += fmt::format("  {}  [{}:{}]\n", table.view(statement.summary), table.view(statement.file), statement.line);
  }
  return out;
}

std::string data_step_text(const RevisionTable& table, std::uint32_t step) {
  return fmt::format(
      "-- WARNING: the C++ data step {} runs here. It is part of the program, and not of this script: what it does to "
      "the "
      "rows is missing.\n\n",
      table.view(table.steps[step].name));
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
  std::size_t count = 0, outside = 0;
  for (const Transaction& transaction : plan.transactions) {
    const bool none = transaction.kind == TransactionKind::kNone;
    count += none ? 0 : 1;
    outside += none ? plan.parts[transaction.parts.begin].statements.count : 0;
  }
  std::string out = revisions_text(plan.steps.size());
  out += count == 1 ? " in one transaction" : fmt::format(" in {} transactions", count);
  if (outside > 0) out += fmt::format(", {} statement{} outside of any", outside, outside == 1 ? "" : "s");
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
  std::size_t number = 0, count = 0;
  for (const Transaction& transaction : plan.transactions) count += transaction.kind == TransactionKind::kNone ? 0 : 1;
  for (const Transaction& transaction : plan.transactions) {
    if (transaction.kind == TransactionKind::kNone) {
      out += "\noutside any transaction\n";
    } else if (plan.transactions.size() > 1) {
      out += fmt::format("\ntransaction {} of {}\n", ++number, count);
    }
    for (const Part& part : plan.parts_of(transaction)) out += part_text(table, dialect, plan, part);
  }
  return out;
}

std::string sql_text(const RevisionTable& table, const DialectTable& dialect, const Driver& driver,
                     bool has_version_table, const Plan& plan) {
  const VersionTable version_table(table, driver.facts());
  std::string out;
  const Step* running = nullptr;
  for (const Transaction& transaction : plan.transactions) {
    const bool outside = transaction.kind == TransactionKind::kNone;
    TransactionScript script(dialect, version_table);
    if (!has_version_table && !outside) {
      script.create_version_table();
      has_version_table = true;
    }
    for (const Part& part : plan.parts_of(transaction)) script.add(plan, part);
    out += outside ? "-- outside any transaction\n\n" : fmt::format("{}\n\n", driver.begin_sql(transaction.kind));
    for (std::size_t i = 0; i < script.statements().size(); ++i) {
      const Step* step = script.origin(i).step;
      if (step != running && step != nullptr) out += fmt::format("-- {}\n\n", describe_step(table, *step));
      running = step;
      if (const auto data_step = script.data_step(i)) {
        out += data_step_text(table, *data_step);
      } else {
        out += fmt::format("{};\n\n", script.statements()[i].sql);
      }
    }
    if (!outside) out += fmt::format("{}\n", driver.commit_sql(transaction.kind));
  }
  return out;
}

}  // namespace limbeck
