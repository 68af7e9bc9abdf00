// The words for a run that failed.
#ifndef LIMBECK_FAILURE_REPORT_H_
#define LIMBECK_FAILURE_REPORT_H_

#include <string>

#include "absl/types/span.h"
#include "limbeck/driver.h"
#include "limbeck/plan.h"
#include "limbeck/revision_table.h"
#include "limbeck/runtime.h"
#include "transaction_script.h"

namespace limbeck {

// "nothing was changed", or what is in the database all the same. `kind` is that of the transaction that failed.
std::string describe_outcome(const RevisionTable& table, const MigrateResult& done, TransactionKind kind,
                             bool in_doubt);

StatementFailure describe_failure(const RevisionTable& table, const TransactionScript& script,
                                  const SqlFailure& failure);

// REVISION'S FILE:LINE: what failed, then the server's words, the statement and the outcome, a line each.
std::string failure_message(const RevisionTable& table, const StatementFailure& failure, std::string_view outcome);

}  // namespace limbeck

#endif  // LIMBECK_FAILURE_REPORT_H_
