// How to run SQL: the one seam of the runtime. Everything above it is the same for every database, and is tested with a
// driver that only records.
//
//   absl::StatusOr<std::unique_ptr<Driver>> driver = open_driver(url, OpenMode::kReadWrite);
//   absl::StatusOr<VersionRows> rows = (*driver)->read_version_rows("alembic_version");
//   absl::Status begun = (*driver)->begin(TransactionKind::kNormal);
//   SqlResult result = (*driver)->run(statements);             // nothing: all went well
//   if (!result) result = (*driver)->commit();
//   if (result) (*driver)->rollback();
//
// A driver throws nothing and prints nothing; no password gets into its messages. When the process dies inside a
// transaction, the database is as it was before begin().
//
// Threading: one driver, one thread at a time.
#ifndef LIMBECK_DRIVER_H_
#define LIMBECK_DRIVER_H_

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "limbeck/database_url.h"
#include "limbeck/plan.h"
#include "limbeck/query.h"
#include "limbeck/schema_facts.h"

namespace limbeck {

enum class OpenMode {
  kReadOnly,  // neither writes to the database nor creates it
  kReadWrite,
};

// What begin() and commit() say to the database, for people to read and run: statements separated by newlines.
struct TransactionWords {
  std::string_view begin = "BEGIN;";
  std::string_view commit = "COMMIT;";
};

// What is true of every database behind a driver.
struct DriverFacts {
  std::string_view dialect{};  // as RevisionTable names it
  PlanLimits limits{};
  TransactionWords normal{};
  TransactionWords rebuild{};
  bool has_schemas = false;             // a version table may be qualified by a schema
  bool begin_excludes_writers = false;  // what was read before begin() may have changed by then, and cannot after it
  // The transaction is the program's own: begin() and commit() are a savepoint in it, and nothing can run outside.
  bool is_in_callers_transaction = false;
};

struct VersionRows {
  bool table_exists = false;
  std::vector<std::string> rows{};  // in the order the database gave them
};

struct SqlStatement {
  std::string_view sql{};                       // exactly one, without semicolon; outlives the transaction
  std::optional<std::int64_t> expected_rows{};  // how many rows it has to change, where that matters
};

struct SqlFailure {
  std::optional<std::size_t> statement{};  // which one, counted from begin(); nothing when that is not known
  std::string sqlstate{};                  // empty where the database has none
  std::string message{};                   // the database's own words
  std::string hint{};                      // what the driver has to add
  bool in_doubt = false;                   // the connection went away during COMMIT: it may or may not have happened
  std::string sql{};                       // what failed, where it is none of the statements: a query of a data step
};

// Nothing when all went well.
using SqlResult = std::optional<SqlFailure>;

class Driver {
 public:
  virtual ~Driver() = default;

  virtual const DriverFacts& facts() const = 0;

  // In one query. Outside a transaction it takes no locks that outlive it. `version_table` is qualified and quoted.
  virtual absl::StatusOr<VersionRows> read_version_rows(std::string_view version_table) = 0;

  // Exactly one statement, with $1, $2, ... for `parameters`: inside the transaction that begin() began, else in one of
  // its own. Error: see query_error(); inside a transaction only rollback() is left then, unless the database goes on
  // after errors.
  virtual absl::StatusOr<QueryResult> query(std::string_view sql, absl::Span<const QueryParameter> parameters) = 0;

  // What the database has, in the words of limbeck/schema_facts.h; in a fixed number of queries. Changes nothing.
  virtual absl::StatusOr<SchemaFacts> read_schema_facts() = 0;

  // Runs all of `statements` or fails at one. REQUIRES: begin(), and no failure since.
  virtual SqlResult run(absl::Span<const SqlStatement> statements) = 0;

  // Runs one statement outside any transaction. REQUIRES: no begin() is open. What an earlier failure of the same
  // statement has left behind, as the database's catalog shows it, is cleared away first.
  virtual SqlResult run_alone(const SqlStatement& statement) = 0;

  // REQUIRES: kind is not kNone.
  virtual absl::Status begin(TransactionKind kind) = 0;
  virtual SqlResult commit() = 0;
  virtual void rollback() = 0;  // harmless after a failed commit()

  // For data steps: the transaction as the database's own library has it (limbeck/native_....h says which type that
  // is), null where there is none; and the SQLSTATE of an exception that this library has thrown.
  virtual void* native_handle() = 0;
  virtual std::string sqlstate_of_exception(const std::exception& exception) const = 0;
};

// Connects. Errors: no server, a wrong password, no such file ... (kExitFailed); an option that makes no sense
// (kExitUsage). A file that does not exist is not an error: it is a database without a version table, created by
// begin().
absl::StatusOr<std::unique_ptr<Driver>> open_driver(const DatabaseUrl& url, OpenMode mode);

// Without any connection. Null for a dialect that has no driver.
const DriverFacts* find_driver_facts(std::string_view dialect);

}  // namespace limbeck

#endif  // LIMBECK_DRIVER_H_
