// A live database against what the migrations make of it at its revision.
//
//   Arena arena;
//   const ArenaScope scope(arena);
//   absl::StatusOr<DatabaseDrift> drift = find_drift(input, url);
//   if (drift.ok() && drift->differences.empty()) ... it is as it should be ...
//
// Some of what a database has is nobody's drift: schemas and extensions that the history does not have, owners that it
// does not say, and privileges on things that it grants nothing on.
//
// Threading: one thread; migrations run on the caller's.
#ifndef LIMBECK_COMPILER_COMMANDS_DATABASE_DRIFT_H_
#define LIMBECK_COMPILER_COMMANDS_DATABASE_DRIFT_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "commands/project_input.h"
#include "diff/differences.h"

namespace limbeck {

struct DriftedThing {
  DifferenceKind kind;
  std::string thing;     // "column 'posts.slug'"
  std::string history;   // how it is defined there; empty where it is extra
  std::string database;  // and there; empty where it is missing
};

// What raw SQL of the history speaks of, without saying in .effects what it does: it may be as it should be.
struct UnprovenThing {
  DriftedThing thing;
  std::string revision;
};

struct DatabaseDrift {
  std::string url;  // without the password
  std::vector<std::string> rows;
  std::vector<DriftedThing> differences;
  std::vector<UnprovenThing> unproven;
};

// Writes nothing. REQUIRES: an arena is in use. Error: the database is not under control, or has rows that are unknown
// here; mistakes in the migrations; somebody migrated it meanwhile.
absl::StatusOr<DatabaseDrift> find_drift(ProjectInput& input, const std::string& url);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_DATABASE_DRIFT_H_
