// PostgreSQL through libpqxx, whose exceptions end here. Only what 6.4 and 7.10 have in common is used.
//
// A transaction costs three round trips: BEGIN, one simple query that pqxx::pipeline joins from all statements, COMMIT.
// (A batch above kBatchBytes is sent in several.) What the pipeline asks of its user:
//   * retain(n), or every statement becomes a round trip of its own;
//   * every result is retrieved before COMMIT: with less, commit() reports success for a transaction the server has
//   undone;
//   * flush() after a failure: its destructor would open one connection for each pending statement to cancel it;
//   * a newline ends each statement, so that a trailing comment cannot swallow the next one.
// An error in the joined text's syntax comes with the pipeline's own first query, and positions count from there. So
// where the batch does not say which statement failed, or shows a position, the rolled-back batch is replayed one by
// one and rolled back. Once a data step has had its say, that cannot be done, and statements go one by one at once; so
// they do in a transaction of the program's, where begin() makes a savepoint.
#include "postgres_driver.h"

#include <exception>
#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "limbeck/native_postgresql.h"
#include "postgres_concurrent_index.h"
#include "postgres_query.h"
#include "postgres_schema_facts.h"
#include "postgres_text.h"

namespace limbeck {
namespace {

constexpr DriverFacts kFacts{
    .dialect = "postgresql",
    // The lock table of a server with default settings overflows somewhat above 6,000 locks, and a CREATE TABLE takes
    // several.
    .limits = {.relations_per_transaction = 2000},
    .has_schemas = true,
    .begin_excludes_writers = false,
};

constexpr DriverFacts kFactsInTransaction{
    .dialect = kFacts.dialect, .has_schemas = true, .is_in_callers_transaction = true};

constexpr std::size_t kBatchBytes = std::size_t{1} << 20;

std::string statement_text(const SqlStatement& statement) { return std::string(statement.sql) + '\n'; }

class PostgresDriver final : public Driver {
 public:
  explicit PostgresDriver(const DatabaseUrl& url)
      : url_(url),
        place_(url.redacted()),
        owned_connection_(std::make_unique<pqxx::connection>(connection_string(url))),
        connection_(owned_connection_.get()) {}
  explicit PostgresDriver(pqxx::connection& connection)
      : place_("the program's connection"), connection_(&connection) {}
  explicit PostgresDriver(pqxx::dbtransaction& outer) : place_("the program's transaction"), outer_(&outer) {}

  const DriverFacts& facts() const override { return outer_ == nullptr ? kFacts : kFactsInTransaction; }

  absl::StatusOr<VersionRows> read_version_rows(std::string_view version_table) override {
    const std::string sql =
        fmt::format("SELECT v.version_num, pg_backend_pid() FROM (SELECT 1) x LEFT JOIN {} v ON true", version_table);
    try {
      VersionRows rows{.table_exists = true};
      for (const auto& row : exec(sql)) {
        if (!row[0].is_null()) rows.rows.emplace_back(row[0].c_str());
      }
      return rows;
    } catch (const pqxx::sql_error& e) {
      if (e.sqlstate() == "42P01") return VersionRows{};
      return error_with_exit_code(kExitFailed, fmt::format("cannot read {} of {}: {}", version_table, place_,
                                                           url_.redact(one_line(server_words(e.what())))));
    } catch (const std::exception& e) {
      return connection_error("lost the connection to", e);
    }
  }

  absl::StatusOr<QueryResult> query(std::string_view sql, absl::Span<const QueryParameter> parameters) override {
    try {
      answered_ = true;
      if (transaction_ != nullptr) return postgres_query(*transaction_, sql, parameters);
      if (outer_ != nullptr) {
        pqxx::subtransaction inside(*outer_);
        QueryResult result = postgres_query(inside, sql, parameters);
        inside.commit();
        return result;
      }
      pqxx::nontransaction outside(*connection_);
      return postgres_query(outside, sql, parameters);
    } catch (const pqxx::sql_error& e) {
      return query_error(url_.redact(server_words(e.what())), e.sqlstate());
    } catch (const std::exception& e) {
      return query_error(url_.redact(one_line(e.what())), "");
    }
  }

  absl::Status begin(TransactionKind) override {
    statements_.clear();
    answered_ = outer_ != nullptr;
    try {
      if (outer_ != nullptr) {
        transaction_ = std::make_unique<pqxx::subtransaction>(*outer_, "limbeck");
      } else {
        transaction_ = std::make_unique<pqxx::work>(*connection_);
      }
      return absl::OkStatus();
    } catch (const std::exception& e) {
      return connection_error("cannot begin a transaction on", e);
    }
  }

  SqlResult run_alone(const SqlStatement& statement) override {
    try {
      pqxx::nontransaction outside(*connection_);
      return run_alone(outside, statement);
    } catch (const std::exception& e) {
      return failure_of(std::nullopt, "", e.what());
    }
  }

  void* native_handle() override {
    answered_ = true;
    return static_cast<pqxx::transaction_base*>(transaction_.get());
  }

  std::string sqlstate_of_exception(const std::exception& exception) const override {
    const auto* error = dynamic_cast<const pqxx::sql_error*>(&exception);
    return error == nullptr ? std::string() : error->sqlstate();
  }

  absl::StatusOr<SchemaFacts> read_schema_facts() override { return read_postgres_facts(*this); }

  SqlResult run(absl::Span<const SqlStatement> statements) override {
    std::size_t begin = statements_.size();
    statements_.insert(statements_.end(), statements.begin(), statements.end());
    if (answered_) return run_one_by_one(begin);
    while (begin < statements_.size()) {
      std::size_t end = begin, bytes = 0;
      while (end < statements_.size() && (end == begin || bytes + statements_[end].sql.size() <= kBatchBytes)) {
        bytes += statements_[end++].sql.size();
      }
      if (SqlResult failure = run_batch(begin, end)) return failure;
      begin = end;
    }
    return std::nullopt;
  }

  SqlResult commit() override {
    try {
      transaction_->commit();
      transaction_.reset();
      return std::nullopt;
    } catch (const pqxx::sql_error& e) {
      SqlFailure failure = failure_of(std::nullopt, e.sqlstate(), e.what());
      rollback();
      if (answered_ || !connection_->is_open()) return failure;
      return replay(Check::kConstraints).value_or(failure);
    } catch (const std::exception& e) {
      SqlFailure failure = failure_of(std::nullopt, "", e.what());
      failure.in_doubt = true;
      rollback();
      return failure;
    }
  }

  void rollback() override {
    try {
      transaction_.reset();
    } catch (const std::exception&) {
      // The server rolls back by itself when the connection is gone.
    }
  }

 private:
  enum class Check { kStatements, kConstraints };

  pqxx::result exec(const std::string& sql) {
    if (transaction_ != nullptr) return transaction_->exec(sql);
    if (outer_ != nullptr) {
      pqxx::subtransaction inside(*outer_);  // an error would end the program's transaction
      pqxx::result result = inside.exec(sql);
      inside.commit();
      return result;
    }
    // Anything else would put BEGIN and COMMIT around it, two more round trips.
    pqxx::nontransaction outside(*connection_);
    return outside.exec(sql);
  }

  SqlResult run_batch(std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    std::optional<SqlFailure> failure;
    bool unclear = false;
    try {
      pqxx::pipeline pipeline(*transaction_);
      pipeline.retain(static_cast<int>(end - begin));
      for (std::size_t i = begin; i < end; ++i) pipeline.insert(statement_text(statements_[i]));
      try {
        for (; at < end && !failure; ++at) failure = wrong_row_count(at, pipeline.retrieve().second);
      } catch (const pqxx::sql_error& e) {
        unclear = shows_position(e.what()) || (at == begin && end - begin > 1);
        failure = failure_of(at, e.sqlstate(), without_position(e.what()));
      }
      if (failure) {
        pipeline.flush();
      } else {
        pipeline.complete();
      }
    } catch (const std::exception& e) {
      if (!failure) failure = failure_of(std::nullopt, "", e.what());
    }
    if (!failure) return std::nullopt;
    rollback();
    if (!connection_->is_open()) {
      failure->message = "the connection was lost: " + failure->message;
      return failure;
    }
    return unclear ? replay(Check::kStatements).value_or(*failure) : failure;
  }

  // After a data step nothing can be replayed, since its answers decided what it did. So each statement has to say by
  // itself that it failed, and where.
  SqlResult run_one_by_one(std::size_t begin) {
    for (std::size_t at = begin; at < statements_.size(); ++at) {
      SqlResult failure;
      try {
        failure = wrong_row_count(at, transaction_->exec(statement_text(statements_[at])));
      } catch (const pqxx::sql_error& e) {
        failure = failure_of(at, e.sqlstate(), e.what());
      } catch (const std::exception& e) {
        failure = failure_of(std::nullopt, "", e.what());
      }
      if (failure) {
        rollback();
        return failure;
      }
    }
    return std::nullopt;
  }

  SqlResult run_alone(pqxx::nontransaction& outside, const SqlStatement& statement) const {
    const std::optional<ConcurrentIndex> index = concurrent_index(statement.sql);
    try {
      if (index) drop_invalid_index(outside, *index);
      outside.exec(statement_text(statement));
      return std::nullopt;
    } catch (const pqxx::sql_error& e) {
      SqlFailure failure = failure_of(0, e.sqlstate(), e.what());
      if (const std::string left = index ? invalid_index(outside, *index) : ""; !left.empty()) {
        failure.hint = fmt::format(
            "the server keeps {} as an INVALID index, which slows down writes and is no use to queries; the next run "
            "drops it before it builds it again",
            left);
      }
      return failure;
    }
  }

  SqlResult wrong_row_count(std::size_t statement, const pqxx::result& result) const {
    const auto& expected = statements_[statement].expected_rows;
    const auto changed = static_cast<std::int64_t>(result.affected_rows());
    if (!expected || changed == *expected) return std::nullopt;
    return SqlFailure{.statement = statement, .message = fmt::format("it changed {} rows, not {}", changed, *expected)};
  }

  // Runs all statements since begin() again, one by one, and rolls them back. With kConstraints, deferred constraints
  // are tried after each statement; to blame is the statement since which they fail until the end, for what is violated
  // in between and repaired later is no error. BEGIN is said by hand: pqxx::work would end at the first error, also at
  // a savepoint.
  SqlResult replay(Check check) {
    SqlResult culprit;
    std::size_t at = 0;
    try {
      pqxx::nontransaction by_hand(*connection_);
      by_hand.exec("BEGIN");
      try {
        for (; at < statements_.size(); ++at) {
          by_hand.exec(statement_text(statements_[at]));
          if (check == Check::kConstraints) try_constraints(by_hand, at, culprit);
        }
      } catch (const pqxx::sql_error& e) {
        if (check == Check::kStatements) culprit = failure_of(at, e.sqlstate(), e.what());
      }
      by_hand.exec("ROLLBACK");
    } catch (const std::exception&) {
      // Whatever went wrong now, what the caller knows already is the better answer.
    }
    return culprit;
  }

  void try_constraints(pqxx::nontransaction& by_hand, std::size_t statement, SqlResult& culprit) const {
    try {
      by_hand.exec(
          "SAVEPOINT limbeck; SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; RELEASE SAVEPOINT limbeck");
      culprit.reset();
    } catch (const pqxx::sql_error& e) {
      if (!culprit) culprit = failure_of(statement, e.sqlstate(), e.what());
      by_hand.exec("ROLLBACK TO SAVEPOINT limbeck; RELEASE SAVEPOINT limbeck");
    }
  }

  SqlFailure failure_of(std::optional<std::size_t> statement, std::string_view sqlstate,
                        std::string_view message) const {
    return {.statement = statement, .sqlstate = std::string(sqlstate), .message = url_.redact(server_words(message))};
  }

  absl::Status connection_error(std::string_view what, const std::exception& e) const {
    return error_with_exit_code(kExitFailed, fmt::format("{} {}: {}", what, place_, url_.redact(one_line(e.what()))));
  }

  const DatabaseUrl url_;    // of the driver's own connection
  const std::string place_;  // for messages
  const std::unique_ptr<pqxx::connection> owned_connection_;
  pqxx::connection* const connection_ = nullptr;  // null in a transaction of the program's
  pqxx::dbtransaction* const outer_ = nullptr;    // the program's transaction, if it is to run in one
  std::unique_ptr<pqxx::dbtransaction> transaction_;
  std::vector<SqlStatement> statements_;  // since begin()
  bool answered_ = false;                 // since begin(), other than by statements_
};

}  // namespace

std::unique_ptr<Driver> driver_on(pqxx::connection& connection) { return std::make_unique<PostgresDriver>(connection); }

std::unique_ptr<Driver> driver_on(pqxx::dbtransaction& transaction) {
  return std::make_unique<PostgresDriver>(transaction);
}

const DriverFacts& postgres_facts() { return kFacts; }

absl::StatusOr<std::unique_ptr<Driver>> open_postgres(const DatabaseUrl& url, OpenMode) {
  try {
    return std::make_unique<PostgresDriver>(url);
  } catch (const std::exception& e) {
    const std::string words = url.redact(one_line(e.what()));
    const bool usage = words.find("invalid connection option") != std::string::npos;
    return error_with_exit_code(usage ? kExitUsage : kExitFailed,
                                fmt::format("cannot connect to {}: {}", url.redacted(), words));
  }
}

}  // namespace limbeck
