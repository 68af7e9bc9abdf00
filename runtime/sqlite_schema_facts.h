#ifndef LIMBECK_SQLITE_SCHEMA_FACTS_H_
#define LIMBECK_SQLITE_SCHEMA_FACTS_H_

#include "absl/status/statusor.h"
#include "limbeck/driver.h"

namespace limbeck {

// In one query, whatever there is.
absl::StatusOr<SchemaFacts> read_sqlite_facts(Driver& driver);

}  // namespace limbeck

#endif  // LIMBECK_SQLITE_SCHEMA_FACTS_H_
