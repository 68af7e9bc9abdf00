// Plans for people to read, and for databases that nobody can reach from here.
//
//   absl::StatusOr<limbeck::Plan> plan = ...;
//   std::cout << limbeck::plan_text(table, dialect, *plan);
//   for (const std::string& warning : limbeck::sql_warnings(table, dialect, *plan)) std::cerr << warning << '\n';
//   std::cout << limbeck::sql_text(table, dialect, *limbeck::find_driver_facts("postgresql"), {}, *plan);
//
// Nothing here prints, or asks a database.
//
// Threading: functions of values.
#ifndef LIMBECK_PLAN_TEXT_H_
#define LIMBECK_PLAN_TEXT_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "limbeck/driver.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"

namespace limbeck {

// Its transactions, and for each step its statements, what they destroy and what they lock; what may surprise in it.
std::string plan_text(const RevisionTable& table, const DialectTable& dialect, const Plan& plan);

// "6 revisions in one transaction", or in several, and why.
std::string extent_text(const Plan& plan);

struct SqlTextOptions {
  bool has_version_table = true;  // else the script creates it
};

// What migrate() would run, transactions and version rows included. It runs as it stands, in the database's own shell,
// on a database that is where `plan` begins. In place of a C++ data step, which no script can hold, stands a comment.
std::string sql_text(const RevisionTable& table, const DialectTable& dialect, const DriverFacts& facts,
                     const SqlTextOptions& options, const Plan& plan);

// What creates the version table by itself.
std::string version_table_sql(const RevisionTable& table, const DriverFacts& facts);

// What the text of sql_text() lacks, a sentence each.
std::vector<std::string> sql_warnings(const RevisionTable& table, const DialectTable& dialect, const Plan& plan);

// "3a9d9d455906 (head)", or "base".
std::string position_text(const RevisionTable& table, absl::Span<const std::string> rows);

}  // namespace limbeck

#endif  // LIMBECK_PLAN_TEXT_H_
