// What the flags print, as text.
#ifndef LIMBECK_FLAG_OUTPUT_H_
#define LIMBECK_FLAG_OUTPUT_H_

#include <string>
#include <string_view>

#include "absl/types/span.h"
#include "limbeck/driver.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "limbeck/runtime.h"

namespace limbeck {

std::string status_text(const RevisionTable& table, const DatabaseState& state, std::string_view url, bool colour);

std::string plan_text(const RevisionTable& table, const DialectTable& dialect, const Plan& plan);

// Runs as it stands, in the database's own shell, on a database that is where `plan` begins.
std::string sql_text(const RevisionTable& table, const DialectTable& dialect, const Driver& driver,
                     bool has_version_table, const Plan& plan);

// "3a9d9d455906 (head)", or "base".
std::string position_text(const RevisionTable& table, absl::Span<const std::string> rows);

// "6 revisions in one transaction", or in several, and why.
std::string extent_text(const Plan& plan);

}  // namespace limbeck

#endif  // LIMBECK_FLAG_OUTPUT_H_
