// Which statements of a plan share a transaction.
#ifndef LIMBECK_TRANSACTIONS_H_
#define LIMBECK_TRANSACTIONS_H_

#include "limbeck/plan.h"

namespace limbeck {

// Fills the parts, transactions and split reasons of `plan`, whose steps are known.
void split_into_transactions(const RevisionTable& table, const DialectTable& dialect, const PlanLimits& limits,
                             RunMode mode, Plan& plan);

}  // namespace limbeck

#endif  // LIMBECK_TRANSACTIONS_H_
