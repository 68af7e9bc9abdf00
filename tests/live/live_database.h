// One interface for tests that hold on every database.
//
//   std::unique_ptr<LiveDatabase> database = make_database(GetParam());
//   const std::string before = database->snapshot();
//   migrate(kProgram, *database, "head");
//   EXPECT_EQ(database->query("SELECT count(*) FROM users"), "2");
//
// Threading: none needed; every object is a new, empty database.
#ifndef LIMBECK_TESTS_LIVE_LIVE_DATABASE_H_
#define LIMBECK_TESTS_LIVE_LIVE_DATABASE_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/command.h"

namespace limbeck::test {

enum class Engine { kPostgresql, kSqlite };

class LiveDatabase {
 public:
  virtual ~LiveDatabase() = default;

  virtual std::string url() const = 0;
  // Columns parted by "|". Throws when the database refuses.
  virtual std::string query(std::string_view sql) const = 0;
  // Everything in it, as text: schema and rows.
  virtual std::string snapshot() const = 0;
};

std::unique_ptr<LiveDatabase> make_database(Engine engine);

// "PostgreSQL", "SQLite": for the names of parameterised tests.
std::string name_of(Engine engine);

// The program live_<name> of this build.
std::string live_program(std::string_view name);

Command migrate_command(std::string_view program, const std::string& url, std::string_view target);
CommandResult try_migrate(std::string_view program, const LiveDatabase& database, std::string_view target);
// Throws std::runtime_error with all output unless it exits with 0; gives what it said.
std::string migrate(std::string_view program, const LiveDatabase& database, std::string_view target);

// The version rows, sorted and parted by new lines.
std::string version_rows(const LiveDatabase& database);

// For EXPECT_TRUE; a failure shows the lines that differ.
testing::AssertionResult same_text(std::string_view expected, std::string_view actual);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_LIVE_LIVE_DATABASE_H_
