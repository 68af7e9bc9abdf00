// A migration as a person would write it, from what it does.
//
//   std::string text = migration_source({.message = "add votes", .revises = {"1975ea83b712"}, .upgrade = operations});
//
// What is written, compiled and recorded dumps as what was given. Nothing is left out or shortened here: short_form()
// (source/short_form.h) makes operations that say the same in fewer words.
#ifndef LIMBECK_COMPILER_SOURCE_MIGRATION_SOURCE_H_
#define LIMBECK_COMPILER_SOURCE_MIGRATION_SOURCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "limbeck/recording.h"

namespace limbeck {

struct MigrationSource {
  std::string_view comment = {};  // what stands above everything, line by line
  std::string_view message = {};
  std::string_view id = {};  // empty: the name of the file says it
  std::vector<std::string> revises = {};
  std::vector<std::string> branch_labels = {};
  std::vector<std::string> depends_on = {};
  std::vector<Operation> upgrade = {};
  std::vector<Operation> downgrade = {};  // none: it is derived
  std::string_view irreversible = {};     // why there is no way back
  std::string_view stub = {};             // the members .upgrade and .downgrade, in place of all these
};

std::string migration_source(const MigrationSource& source);

enum class Notes { kNone, kLosses };

// Calls of op, one below the other, each indented. kLosses: a comment marks what loses data, or fails on some.
std::string operations_source(const std::vector<Operation>& operations, int indent, Notes notes);

// "// " before each line.
std::string comment_source(std::string_view text);

inline constexpr int kSourceWidth = 120;

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_MIGRATION_SOURCE_H_
