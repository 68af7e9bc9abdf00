// Operations that were found, not written, on their way into a file: in few words, and with an answer to how they go
// back.
//
//   GeneratedMigration generated = generate_migration(diff(...).operations, {.catalog = before, .naming = &naming});
//   migration_text(revision, {.file_stem = stem, .create_date = date, .generated = &generated});
#ifndef LIMBECK_COMPILER_COMMANDS_GENERATED_MIGRATION_H_
#define LIMBECK_COMPILER_COMMANDS_GENERATED_MIGRATION_H_

#include <string>
#include <vector>

#include "apply/apply.h"
#include "dialect/dialect.h"
#include "limbeck/recording.h"

namespace limbeck {

struct GeneratedMigration {
  std::vector<Operation> upgrade;
  std::string irreversible = {};     // why the build could derive no downgrade; empty: it can
  std::vector<Change> changes = {};  // what the upgrade does, step by step
  Catalog after = {};
  std::vector<Diagnostic> mistakes = {};  // what the build will refuse; then there is no downgrade
};

// REQUIRES: an arena is in use that outlives the result; the names in `operations` are those that the database shall
// have.
GeneratedMigration generate_migration(const std::vector<Operation>& operations, const State& before);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_GENERATED_MIGRATION_H_
