// A new file among the migrations: whole or not at all, never over another one.
#ifndef LIMBECK_COMPILER_COMMANDS_WRITE_MIGRATION_H_
#define LIMBECK_COMPILER_COMMANDS_WRITE_MIGRATION_H_

#include <filesystem>
#include <string>

#include "absl/status/status.h"

namespace limbeck {

absl::Status write_migration(const std::filesystem::path& path, const std::string& text);

// Formats it as the nearest .clang-format says, where there is one and clang-format is installed; else leaves it alone.
void format_migration(const std::filesystem::path& path);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_WRITE_MIGRATION_H_
