// SQLite through SQLiteCpp, whose exceptions end here. A transaction is BEGIN IMMEDIATE: from then on nobody else
// writes, so there is no lock of ours that could survive a crash. Foreign keys are enforced, but in a rebuild (see
// sqlite_rebuild.h): there they are off, or dropping the old table would delete the rows that refer to it; and ALTER
// TABLE behaves as it did of old, or it would refuse to rename a table that views and triggers mention. Both have to be
// said before BEGIN and are taken back after the transaction, whatever became of it. In a transaction of the program's,
// begin() makes a savepoint, and nothing of this can be said.
#include "sqlite_driver.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "fmt/format.h"
#include "limbeck/exit_code.h"
#include "limbeck/native_sqlite.h"
#include "sqlite_query.h"
#include "sqlite_rebuild.h"
#include "sqlite_schema_facts.h"
#include "text.h"

namespace limbeck {
namespace {

constexpr DriverFacts kFactsInTransaction{.dialect = "sqlite", .is_in_callers_transaction = true};

constexpr DriverFacts kFacts{
    .dialect = "sqlite",
    .normal = {.begin = "PRAGMA foreign_keys = ON;\nBEGIN IMMEDIATE;"},
    .rebuild = {.begin = "PRAGMA foreign_keys = OFF;\nPRAGMA legacy_alter_table = ON;\nBEGIN IMMEDIATE;",
                .commit = "PRAGMA foreign_key_check;\nCOMMIT;\nPRAGMA legacy_alter_table = OFF;\n"
                          "PRAGMA foreign_keys = ON;"},
    .has_schemas = false,
    .begin_excludes_writers = true,
};

int busy_timeout_ms(const DatabaseUrl& url) {
  double seconds = 0;
  const std::string_view text = url.parameter("timeout", "10");
  if (!absl::SimpleAtod(absl_view(text), &seconds)) return 10'000;
  return static_cast<int>(seconds * 1000);
}

class SqliteDriver final : public Driver {
 public:
  SqliteDriver(const DatabaseUrl& url, OpenMode mode)
      : path_(url.database),
        timeout_ms_(busy_timeout_ms(url)),
        read_only_(mode == OpenMode::kReadOnly || url.parameter("mode") == "ro"),
        may_create_(!read_only_ && url.parameter("mode", "rwc") != "rw") {}

  explicit SqliteDriver(SQLite::Database& database)
      : path_(database.getFilename()),
        timeout_ms_(0),
        read_only_(false),
        may_create_(false),
        in_callers_transaction_(sqlite3_get_autocommit(database.getHandle()) == 0),
        database_(&database) {
    pragmas_after_.clear();
    for (const char* const name : {"legacy_alter_table", "foreign_keys"}) {
      const int value = database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
      pragmas_after_ += fmt::format("PRAGMA {} = {};", name, value);
    }
  }

  // A file that does not exist is left so until begin().
  absl::Status open() {
    if (path_.empty()) return connect(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path_, error);
    if (std::filesystem::is_directory(status)) return failed("it is a directory, not a file");
    if (status.type() != std::filesystem::file_type::not_found) {
      return connect(path_, read_only_ ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE);
    }
    return !read_only_ && !may_create_ ? failed("there is no such file, and mode=rw does not create it")
                                       : absl::OkStatus();
  }

  const DriverFacts& facts() const override { return in_callers_transaction_ ? kFactsInTransaction : kFacts; }

  absl::StatusOr<VersionRows> read_version_rows(std::string_view version_table) override {
    if (database_ == nullptr) return VersionRows{};
    try {
      SQLite::Statement query(*database_, fmt::format("SELECT version_num FROM {}", version_table));
      VersionRows rows{.table_exists = true};
      while (query.executeStep()) rows.rows.push_back(query.getColumn(0).getString());
      return rows;
    } catch (const SQLite::Exception& e) {
      if (std::string_view(e.what()).starts_with("no such table:")) return VersionRows{};
      return failed(words(e));
    }
  }

  absl::StatusOr<QueryResult> query(std::string_view sql, absl::Span<const QueryParameter> parameters) override {
    if (database_ == nullptr) return query_error(fmt::format("there is no file {} yet", path_), "");
    try {
      answered_ = true;
      if (rebuild_) rebuild_->restore();
      return sqlite_query(*database_, sql, parameters);
    } catch (const SQLite::Exception& e) {
      return query_error(words(e), "");
    }
  }

  SqlResult run_alone(const SqlStatement& statement) override {
    if (absl::Status s = make_writable(); !s.ok()) return SqlFailure{.message = std::string(s.message())};
    try {
      database_->exec("PRAGMA foreign_keys = ON");
      database_->exec(std::string(statement.sql));
      database_->exec(pragmas_after_);
      return std::nullopt;
    } catch (const SQLite::Exception& e) {
      rollback();
      return SqlFailure{.statement = 0, .message = words(e)};
    }
  }

  void* native_handle() override {
    answered_ = true;
    try {
      if (rebuild_) rebuild_->restore();
    } catch (const SQLite::Exception&) {
      // It is tried again, and reported, by what runs next.
    }
    return database_;
  }

  std::string sqlstate_of_exception(const std::exception&) const override { return {}; }

  absl::Status begin(TransactionKind kind) override {
    if (absl::Status s = make_writable(); !s.ok()) return s;
    statements_.clear();
    answered_ = false;
    try {
      open_transaction(kind);
      return absl::OkStatus();
    } catch (const SQLite::Exception& e) {
      rollback();
      if (e.getErrorCode() != SQLITE_BUSY) return failed(words(e));
      return error_with_exit_code(
          kExitLocked, fmt::format("cannot write to {}: another program kept it locked for {} seconds; try again "
                                   "later, or wait longer with ?timeout=SECONDS",
                                   path_, timeout_ms_ / 1000.0));
    }
  }

  absl::StatusOr<SchemaFacts> read_schema_facts() override { return read_sqlite_facts(*this); }

  SqlResult run(absl::Span<const SqlStatement> statements) override {
    for (const SqlStatement& statement : statements) {
      statements_.push_back(statement);
      if (SqlResult failure = run_one(statements_.size() - 1)) return failure;
    }
    return std::nullopt;
  }

  SqlResult commit() override {
    try {
      if (rebuild_) {
        if (auto violation = rebuild_->finish()) {
          return SqlFailure{.statement = last_statement(), .message = *std::move(violation)};
        }
      }
      database_->exec(in_callers_transaction_ ? "RELEASE limbeck" : "COMMIT");
      leave_transaction();
      return std::nullopt;
    } catch (const SQLite::Exception& e) {
      const SqlFailure failure{.message = words(e)};
      const bool deferred =
          e.getErrorCode() == SQLITE_CONSTRAINT && !rebuild_ && !answered_ && !in_callers_transaction_;
      rollback();
      return deferred ? find_violation(failure) : failure;
    }
  }

  void rollback() override {
    if (database_ == nullptr) return;
    try {
      if (sqlite3_get_autocommit(database_->getHandle()) == 0) {
        database_->exec(in_callers_transaction_ ? "ROLLBACK TO limbeck; RELEASE limbeck" : "ROLLBACK");
      }
      leave_transaction();
    } catch (const SQLite::Exception&) {
      // Closing the connection rolls back as well.
    }
  }

 private:
  absl::Status failed(std::string_view what) const {
    return error_with_exit_code(
        kExitFailed, fmt::format("cannot use the SQLite file {}: {}", path_.empty() ? ":memory:" : path_, what));
  }

  std::string words(const SQLite::Exception& e) const {
    if (e.getErrorCode() == SQLITE_CANTOPEN) return "it cannot be opened; is this user allowed to?";
    if (e.getErrorCode() == SQLITE_NOTADB) return "it is not a SQLite database";
    if (e.getErrorCode() == SQLITE_CORRUPT) return "it is damaged; restore it from a backup";
    return e.what();
  }

  absl::Status connect(const std::string& path, int flags) {
    try {
      owned_database_ = std::make_unique<SQLite::Database>(path, flags, timeout_ms_);
      database_ = owned_database_.get();
      return absl::OkStatus();
    } catch (const SQLite::Exception& e) {
      return failed(words(e));
    }
  }

  absl::Status create() {
    if (!may_create_) return failed("there is no such file");
    const std::filesystem::path folder = std::filesystem::path(path_).parent_path();
    std::error_code error;
    if (!folder.empty() && !std::filesystem::is_directory(folder, error)) {
      return failed(fmt::format("its folder {} does not exist", folder.string()));
    }
    return connect(path_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  }

  absl::Status make_writable() {
    if (database_ == nullptr) {
      if (absl::Status s = create(); !s.ok()) return s;
    }
    if (sqlite3_db_readonly(database_->getHandle(), "main") != 1) return absl::OkStatus();
    return failed(read_only_ ? "it was opened for reading only" : "the file is read-only for this user");
  }

  void open_transaction(TransactionKind kind) {
    if (in_callers_transaction_) {
      database_->exec("SAVEPOINT limbeck");
      return;
    }
    const bool rebuilds = kind == TransactionKind::kRebuild;
    database_->exec(rebuilds ? "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON"
                             : "PRAGMA foreign_keys = ON");
    database_->exec("BEGIN IMMEDIATE");
    if (rebuilds) rebuild_.emplace(*database_);
  }

  void leave_transaction() {
    rebuild_.reset();
    if (!in_callers_transaction_) database_->exec(pragmas_after_);
  }

  std::optional<std::size_t> last_statement() const {
    return statements_.empty() ? std::nullopt : std::optional(statements_.size() - 1);
  }

  SqlResult run_one(std::size_t index) {
    const SqlStatement& statement = statements_[index];
    try {
      const std::int64_t changed =
          rebuild_ ? rebuild_->run(statement.sql) : database_->exec(std::string(statement.sql));
      if (statement.expected_rows && changed != *statement.expected_rows) {
        return SqlFailure{.statement = index,
                          .message = fmt::format("it changed {} rows, not {}", changed, *statement.expected_rows)};
      }
      return std::nullopt;
    } catch (const SQLite::Exception& e) {
      return SqlFailure{.statement = index, .message = words(e)};
    }
  }

  // COMMIT says only that some deferred foreign key is violated. Runs all again, to be rolled back, and blames the
  // statement since which that is so until the end.
  SqlFailure find_violation(SqlFailure failure) {
    try {
      open_transaction(TransactionKind::kNormal);
      for (std::size_t i = 0; i < statements_.size(); ++i) {
        database_->exec(std::string(statements_[i].sql));
        int violated = 0, highest = 0;
        sqlite3_db_status(database_->getHandle(), SQLITE_DBSTATUS_DEFERRED_FKS, &violated, &highest, 0);
        if (violated == 0) failure.statement.reset();
        if (violated != 0 && !failure.statement) failure.statement = i;
      }
    } catch (const SQLite::Exception&) {
      // What is known already is the better answer.
    }
    rollback();
    return failure;
  }

  const std::string path_;  // empty: in memory
  const int timeout_ms_;
  const bool read_only_;
  const bool may_create_;
  const bool in_callers_transaction_ = false;
  std::unique_ptr<SQLite::Database> owned_database_;
  SQLite::Database* database_ = nullptr;  // the one above, or the program's
  std::string pragmas_after_ = "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON";
  std::optional<SqliteRebuild> rebuild_;
  std::vector<SqlStatement> statements_;  // since begin()
  bool answered_ = false;                 // since begin(), other than by statements_: a replay would not be the same
};

}  // namespace

std::unique_ptr<Driver> driver_on(SQLite::Database& database) { return std::make_unique<SqliteDriver>(database); }

const DriverFacts& sqlite_facts() { return kFacts; }

absl::StatusOr<std::unique_ptr<Driver>> open_sqlite(const DatabaseUrl& url, OpenMode mode) {
  auto driver = std::make_unique<SqliteDriver>(url, mode);
  if (absl::Status s = driver->open(); !s.ok()) return s;
  return std::unique_ptr<Driver>(std::move(driver));
}

}  // namespace limbeck
