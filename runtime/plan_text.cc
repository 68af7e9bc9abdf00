#include "limbeck/plan_text.h"

#include <algorithm>

#include "absl/strings/str_join.h"
#include "fmt/format.h"
#include "revision_lookup.h"

namespace limbeck {
namespace {

bool is_head(const RevisionTable& table, std::uint32_t revision) {
  const std::vector<std::uint32_t> heads = find_heads(table, /*effective=*/true);
  return std::find(heads.begin(), heads.end(), revision) != heads.end();
}

std::string revisions_text(std::size_t count) { return fmt::format("{} revision{}", count, count == 1 ? "" : "s"); }

std::string step_text(const RevisionTable& table, const Plan& plan, const Step& step) {
  const RevisionEntry& revision = table.revisions[step.revision];
  switch (step.direction) {
    case Direction::kUpgrade:
      return fmt::format("upgrade to {}, {}", table.view(revision.id), table.view(revision.message));
    case Direction::kDowngrade:
      return fmt::format("downgrade of {}, {}", table.view(revision.id), table.view(revision.message));
    case Direction::kStamp:
      break;
  }
  const StampEnds ends = stamp_ends(plan, step);
  const auto ids = [&](const std::vector<std::uint32_t>& revisions) {
    return revisions.empty() ? std::string("base")
                             : absl::StrJoin(revisions, ", ", [&](std::string* out, std::uint32_t each) {
                                 out->append(revision_id(table, each));
                               });
  };
  return fmt::format("stamp {} -> {}: only the version rows change", ids(ends.from), ids(ends.to));
}

std::string part_text(const RevisionTable& table, const DialectTable& dialect, const Plan& plan, const Part& part) {
  const Step& step = plan.step_of(part);
  if (!part.begins_step && part.statements.count == 0) {
    return fmt::format("\n{}: its version row\n", table.view(table.revisions[step.revision].id));
  }
  std::string out = fmt::format("\n{}{}\n", step_text(table, plan, step), part.begins_step ? "" : " (goes on)");
  for (std::uint32_t i = 0; i < part.statements.count; ++i) {
    const StatementEntry& statement = dialect.statements[part.statements.begin + i];
    out += fmt::format("  {}  [{}:{}]\n", table.view(statement.summary), table.view(statement.file), statement.line);
    if (statement.destroys.size > 0) out += fmt::format("    destroys {}\n", table.view(statement.destroys));
    if (statement.locks.size > 0) out += fmt::format("    locks {}\n", table.view(statement.locks));
  }
  return out;
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

std::string plan_text(const RevisionTable& table, const DialectTable& dialect, const Plan& plan) {
  std::string out = extent_text(plan) + "\n";
  for (const std::string& note : plan.notes) out += fmt::format("note: {}\n", note);
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

}  // namespace limbeck
