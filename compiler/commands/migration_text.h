// The text of a new migration: our own neat layout, which a project's .clang-format may change afterwards.
//
//   // add votes
//   //
//   // Revision ID: 3a9d9d455906
//   // Revises: 1975ea83b712
//   // Create Date: 2026-11-23 18:05:12.123456
//   #include <limbeck/migration.h>
//   ...
#ifndef LIMBECK_COMPILER_COMMANDS_MIGRATION_TEXT_H_
#define LIMBECK_COMPILER_COMMANDS_MIGRATION_TEXT_H_

#include <string>
#include <string_view>

#include "commands/generated_migration.h"
#include "commands/new_revision.h"

namespace limbeck {

struct MigrationText {
  std::string_view file_stem;                     // the id stands in the file where it is not what this begins with
  std::string_view create_date;                   // as it shall stand there
  bool is_sql = false;                            // stubs of raw SQL, up and down
  const GeneratedMigration* generated = nullptr;  // what it does; null: that is left to the author
};

std::string migration_text(const NewRevision& revision, const MigrationText& options);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_MIGRATION_TEXT_H_
