// Was that renamed, or is one thing gone and another new? Nobody but the author knows.
#ifndef LIMBECK_COMPILER_COMMANDS_RENAME_QUESTION_H_
#define LIMBECK_COMPILER_COMMANDS_RENAME_QUESTION_H_

#include <vector>

#include "absl/status/status.h"
#include "commands/compare_models.h"

namespace limbeck {

// Somebody sits before the terminal.
bool can_ask();

// Asks, and adds the answer to `request`. False: there was none.
bool ask_about(const LikelyRename& rename, RenameRequest& request);

// Where nobody can be asked: what to type, for either meaning.
absl::Status rename_refusal(const std::vector<LikelyRename>& renames);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_RENAME_QUESTION_H_
