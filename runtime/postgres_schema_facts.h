#ifndef LIMBECK_POSTGRES_SCHEMA_FACTS_H_
#define LIMBECK_POSTGRES_SCHEMA_FACTS_H_

#include "absl/status/statusor.h"
#include "limbeck/driver.h"

namespace limbeck {

// In two queries, whatever there is.
absl::StatusOr<SchemaFacts> read_postgres_facts(Driver& driver);

}  // namespace limbeck

#endif  // LIMBECK_POSTGRES_SCHEMA_FACTS_H_
