#include "failure_report.h"

#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "fmt/format.h"
#include "revision_lookup.h"
#include "text.h"

namespace limbeck {
namespace {

// What follows a label goes under it.
std::string indented(std::string_view text) {
  return absl::StrReplaceAll(absl_view(text), {{"\n", "\n             "}});
}

std::string shortened(std::string_view statement) {
  constexpr std::size_t kShown = 2000;
  if (statement.size() <= kShown) return std::string(statement);
  return fmt::format("{} ... ({} more bytes)", statement.substr(0, kShown), statement.size() - kShown);
}

std::string committed_revisions(const RevisionTable& table, absl::Span<const Step> committed) {
  std::string ids;
  for (const Step& step : committed) {
    const bool up = step.direction == Direction::kUpgrade;
    ids.append(ids.empty() ? "" : ", ").append(up ? "" : "-").append(revision_id(table, step.revision));
  }
  const bool up = committed.front().direction == Direction::kUpgrade;
  return fmt::format("the run was split: {} {} and committed before", ids, up ? "applied" : "taken back");
}

std::string committed_part(const RevisionTable& table, const HalfDone& half) {
  const std::string statements =
      half.committed == half.statements ? (half.statements == 1 ? "its statement is" : "all its statements are")
      : half.committed == 1             ? fmt::format("statement 1 of {} is", half.statements)
                                        : fmt::format("statements 1-{} of {} are", half.committed, half.statements);
  return fmt::format(
      "revision {} is half done: {} committed, the change of its version row is not; complete it or undo it by hand "
      "before you run again",
      revision_id(table, half.step.revision), statements);
}

}  // namespace

std::string describe_outcome(const RevisionTable& table, const MigrateResult& done, TransactionKind kind,
                             bool in_doubt) {
  std::vector<std::string> parts;
  if (in_doubt) {
    parts.emplace_back(
        "the connection was lost during COMMIT: look with --migrate_status whether the last transaction is in");
  }
  if (!done.applied.empty()) parts.push_back(committed_revisions(table, done.applied));
  if (done.half_done) parts.push_back(committed_part(table, *done.half_done));
  const bool outside = kind == TransactionKind::kNone;
  if (outside) {
    parts.emplace_back("the failed statement ran outside any transaction");
  } else if (parts.empty()) {
    parts.emplace_back("nothing was changed");
  } else if (!in_doubt) {
    parts.emplace_back("the failed transaction was rolled back");
  }
  return absl::StrJoin(parts, "; ");
}

StatementFailure describe_failure(const RevisionTable& table, const TransactionScript& script,
                                  const SqlFailure& failure) {
  StatementFailure out{
      .direction = Direction::kUpgrade, .sqlstate = failure.sqlstate, .message = failure.message, .hint = failure.hint};
  if (!failure.statement) return out;
  const TransactionScript::Origin& origin = script.origin(*failure.statement);
  const SqlStatement& statement = script.statements()[*failure.statement];
  out.statement = failure.sql.empty() ? statement.sql : failure.sql;
  const bool is_callback = origin.entry == nullptr && origin.kind != TransactionScript::Kind::kSql;
  out.summary = origin.step == nullptr ? "prepare the version table"
                : is_callback          ? "callback of the program"
                                       : "change the version table";
  if (origin.step == nullptr) return out;
  const RevisionEntry& revision = table.revisions[origin.step->revision];
  out.revision = table.view(revision.id);
  out.direction = origin.step->direction;
  out.file = table.view(origin.entry != nullptr ? origin.entry->file : revision.file);
  out.line = origin.entry != nullptr ? origin.entry->line : revision.line;
  if (origin.entry != nullptr) {
    out.summary = table.view(origin.entry->summary);
  } else if (statement.expected_rows && failure.sqlstate.empty()) {
    out.message += "; another program migrated this database meanwhile, so run again";
  }
  return out;
}

std::string failure_message(const RevisionTable& table, const StatementFailure& failure, std::string_view outcome) {
  std::string head;
  if (!failure.file.empty()) head = fmt::format("{}:{}: ", failure.file, failure.line);
  if (auto revision = find_revision(table, failure.revision)) {
    head += fmt::format("{} {} ({}) failed", failure.direction == Direction::kUpgrade ? "upgrade to" : "downgrade of",
                        failure.revision, table.view(table.revisions[*revision].message));
  } else {
    head += "the migration failed";
  }
  if (!failure.summary.empty()) head += ": " + failure.summary;
  std::string out = head;
  const bool from_database = !failure.statement.empty() || !failure.sqlstate.empty() || failure.file.empty();
  out += (from_database ? "\n  database:  " : "\n  program:   ") + indented(failure.message);
  if (!failure.sqlstate.empty()) out += fmt::format(" (SQLSTATE {})", failure.sqlstate);
  if (!failure.statement.empty()) out += "\n  statement: " + indented(shortened(failure.statement));
  if (!failure.hint.empty()) out += "\n  hint:      " + indented(failure.hint);
  return out + "\n  outcome:   " + std::string(outcome);
}

}  // namespace limbeck
