// --rename OLD:NEW and --no-rename OLD:NEW of check and revision --autogenerate: "users.mail:users.email",
// "accounts:users".
//
// Threading: pure functions.
#ifndef LIMBECK_COMPILER_COMMANDS_RENAME_OPTION_H_
#define LIMBECK_COMPILER_COMMANDS_RENAME_OPTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "diff/diff.h"

namespace limbeck {

// What `option` names, as --rename does. Tables first, since columns are called after them. Error, in a sentence: there
// is nothing of the old name in `from`, or nothing of the new one in `to`. The result refers to texts of the current
// arena.
absl::StatusOr<std::vector<Rename>> parse_renames(std::string_view option, const std::vector<std::string>& texts,
                                                  const Catalog& from, const Catalog& to);

// As it is typed.
std::string rename_text(const Rename& rename);

// "column 'users.mail'", "table 'accounts'"
std::string renamed_thing(const Rename& rename);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_RENAME_OPTION_H_
