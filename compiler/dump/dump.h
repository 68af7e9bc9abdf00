// The canonical text of recorded operations: what the golden cases show under "ops", and what a fingerprint is taken
// of.
//
//   create_table votes
//     column user_id BigInteger primary_key references users.id on_delete cascade
//     column at DateTime timezone not_null server_default now()
//   create_index ix_votes_at on votes (at desc) unique
//
// Complete: operations that differ in anything but their position differ in their dump. Frozen: fingerprints that
// databases hold are taken of it, so what is printed today must be printed the same tomorrow; a new facet is printed
// only where it is set.
#ifndef LIMBECK_COMPILER_DUMP_H_
#define LIMBECK_COMPILER_DUMP_H_

#include <string>
#include <vector>

#include "limbeck/recording.h"

namespace limbeck {

// Ends with a newline, unless there are no operations.
std::string dump(const std::vector<Operation>& operations);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_DUMP_H_
