#include "fake_driver.h"

#include <algorithm>
#include <utility>

#include "fmt/format.h"

namespace limbeck::test {
namespace {

// The text between the n-th pair of single quotes.
std::string quoted(std::string_view sql, int n) {
  for (; n > 1; --n) sql = sql.substr(sql.find('\'', sql.find('\'') + 1) + 1);
  const std::size_t begin = sql.find('\'') + 1;
  return std::string(sql.substr(begin, sql.find('\'', begin) - begin));
}

}  // namespace

absl::StatusOr<VersionRows> FakeDriver::read_version_rows(std::string_view version_table) {
  say(fmt::format("read {}", version_table));
  const Database& seen = in_transaction_ ? open_ : committed;
  return VersionRows{.table_exists = seen.has_version_table, .rows = seen.rows};
}

absl::StatusOr<QueryResult> FakeDriver::query(std::string_view sql, absl::Span<const QueryParameter> parameters) {
  std::string line = fmt::format("query {}", sql);
  for (const QueryParameter& parameter : parameters) line += " | " + parameter.value.value_or("NULL");
  if (fails_now()) {
    say("FAIL " + line);
    return query_error("relation \"x\" does not exist", "42P01");
  }
  say(line);
  if (answers.empty()) return QueryResult{};
  QueryResult answer = std::move(answers.front());
  answers.pop_front();
  return answer;
}

SqlResult FakeDriver::run_alone(const SqlStatement& statement) {
  if (fails_now()) {
    say(fmt::format("FAIL alone {}", statement.sql));
    return SqlFailure{.statement = 0, .sqlstate = "25001", .message = "it cannot run"};
  }
  say(fmt::format("alone {}", statement.sql));
  committed.executed.emplace_back(statement.sql);
  return std::nullopt;
}

absl::Status FakeDriver::begin(TransactionKind kind) {
  if (before_begin) std::exchange(before_begin, {})();
  say(kind == TransactionKind::kNormal ? "begin" : "begin rebuild");
  open_ = committed;
  in_transaction_ = true;
  statement_ = 0;
  return absl::OkStatus();
}

SqlResult FakeDriver::run(absl::Span<const SqlStatement> statements) {
  for (const SqlStatement& statement : statements) {
    const std::size_t index = statement_++;
    if (fails_now()) {
      say(fmt::format("FAIL {}", statement.sql));
      return SqlFailure{.statement = index, .sqlstate = "42P01", .message = "relation \"x\" does not exist"};
    }
    say(fmt::format("exec {}", statement.sql));
    const std::int64_t changed = execute(statement.sql);
    if (statement.expected_rows && changed != *statement.expected_rows) {
      return SqlFailure{.statement = index,
                        .message = fmt::format("it changed {} rows, not {}", changed, *statement.expected_rows)};
    }
  }
  return std::nullopt;
}

SqlResult FakeDriver::commit() {
  if (fails_now()) {
    say("FAIL commit");
    return SqlFailure{.message = "the connection broke", .in_doubt = fail_in_doubt};
  }
  say("commit");
  committed = open_;
  in_transaction_ = false;
  return std::nullopt;
}

void FakeDriver::rollback() {
  say("rollback");
  in_transaction_ = false;
}

std::int64_t FakeDriver::execute(std::string_view sql) {
  const auto erase = [&](const std::string& row) { return static_cast<std::int64_t>(std::erase(open_.rows, row)); };
  if (sql.starts_with("CREATE TABLE alembic_version")) {
    open_.has_version_table = true;
    return 0;
  }
  if (sql.starts_with("INSERT INTO alembic_version")) {
    open_.rows.push_back(quoted(sql, 1));
    return 1;
  }
  if (sql == "DELETE FROM alembic_version") return static_cast<std::int64_t>(std::exchange(open_.rows, {}).size());
  if (sql.starts_with("DELETE FROM alembic_version")) return erase(quoted(sql, 1));
  if (sql.starts_with("UPDATE alembic_version")) {
    const std::int64_t changed = erase(quoted(sql, 2));
    if (changed > 0) open_.rows.push_back(quoted(sql, 1));
    return changed;
  }
  open_.executed.emplace_back(sql);
  return 0;
}

}  // namespace limbeck::test
