// A driver without a database: it records what it is told, keeps the version rows as a database would, and fails where
// it is asked to.
//
//   FakeDriver driver;
//   driver.fail_at = 3;                        // the third statement, COMMIT counting as one
//   migrate(history.table(), driver);
//   EXPECT_EQ(driver.transcript, "read\nbegin\nexec CREATE TABLE t1 (x INTEGER)\n...");
#ifndef LIMBECK_TESTS_RUNTIME_FAKE_DRIVER_H_
#define LIMBECK_TESTS_RUNTIME_FAKE_DRIVER_H_

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "limbeck/driver.h"

namespace limbeck::test {

class FakeDriver : public Driver {
 public:
  // What the database holds now, and what it would hold after COMMIT.
  struct Database {
    bool has_version_table = false;
    std::vector<std::string> rows = {};
    std::vector<std::string> executed = {};  // all other statements

    bool operator==(const Database&) const = default;
  };

  std::string transcript;
  Database committed;
  DriverFacts driver_facts{.dialect = "sqlite"};
  int fail_at = 0;                          // 0: never
  bool fail_in_doubt = false;               // as if the connection broke
  std::function<void()> before_begin = {};  // what other programs do meanwhile
  SchemaFacts schema_facts = {};
  std::deque<QueryResult> answers = {};  // to the next queries, which are answered with nothing after that

  const DriverFacts& facts() const override { return driver_facts; }
  absl::StatusOr<VersionRows> read_version_rows(std::string_view version_table) override;
  absl::StatusOr<QueryResult> query(std::string_view sql, absl::Span<const QueryParameter> parameters) override;
  absl::StatusOr<SchemaFacts> read_schema_facts() override { return schema_facts; }
  SqlResult run_alone(const SqlStatement& statement) override;
  absl::Status begin(TransactionKind kind) override;
  SqlResult run(absl::Span<const SqlStatement> statements) override;
  SqlResult commit() override;
  void rollback() override;
  void* native_handle() override { return this; }
  std::string sqlstate_of_exception(const std::exception&) const override { return {}; }

 private:
  void say(std::string_view line) { transcript.append(line).append("\n"); }
  bool fails_now() { return ++count_ == fail_at; }
  std::int64_t execute(std::string_view sql);

  Database open_;
  bool in_transaction_ = false;
  std::size_t statement_ = 0;  // since begin()
  int count_ = 0;              // ever
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_RUNTIME_FAKE_DRIVER_H_
