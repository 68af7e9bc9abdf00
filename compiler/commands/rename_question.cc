#include "commands/rename_question.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "commands/rename_option.h"
#include "limbeck/exit_code.h"

namespace limbeck {

bool can_ask() { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

bool ask_about(const LikelyRename& rename, RenameRequest& request) {
  while (true) {
    fmt::print(stderr, "Was {} renamed to '{}'? (no: it is removed with all it holds) [y/n] ", renamed_thing(rename),
               rename.new_name);
    std::fflush(stderr);
    std::string answer;
    if (!std::getline(std::cin, answer)) return fmt::print(stderr, "\n"), false;
    if (answer == "y" || answer == "Y" || answer == "yes") return request.renames.push_back(rename_text(rename)), true;
    if (answer == "n" || answer == "N" || answer == "no")
      return request.no_renames.push_back(rename_text(rename)), true;
  }
}

absl::Status rename_refusal(const std::vector<LikelyRename>& renames) {
  std::string text;
  for (const LikelyRename& rename : renames) {
    text += fmt::format("{}{} is gone, and '{}' is new: was it renamed?", text.empty() ? "" : "\n",
                        renamed_thing(rename), rename.new_name);
    text += fmt::format("\n  yes: --rename {}, or .renamed_from(\"{}\") in the models", rename_text(rename),
                        rename.column.empty() ? rename.table.name : rename.column);
    text += fmt::format("\n  no:  --no-rename {}, which removes the old one with all it holds", rename_text(rename));
  }
  return error_with_exit_code(kExitUsage, text + "\nnothing was written");
}

}  // namespace limbeck
