#include "commands/edit_command.h"

#include <fmt/format.h>

#include <cstdlib>

#include "commands/run_program.h"
#include "limbeck/exit_code.h"

namespace limbeck {
namespace {

constexpr int kNoSuchProgram = 127;
constexpr const char* kUsualEditors[] = {"sensible-editor", "editor", "nano", "vim", "vi"};

// The words of the user's setting are the shell's to split.
int open_with(const std::string& editor, const std::string& path) {
  return run_program({"/bin/sh", "-c", editor + " \"$1\"", "sh", path}, /*quiet=*/false);
}

int open_with_usual(const std::string& path) {
  for (const char* editor : kUsualEditors)
    if (const int exit_code = run_program({editor, path}, /*quiet=*/false); exit_code != kNoSuchProgram)
      return exit_code;
  return kNoSuchProgram;
}

}  // namespace

absl::Status open_in_editor(const std::vector<std::string>& paths) {
  std::string editor;
  for (const char* variable : {"VISUAL", "EDITOR"})
    if (const char* value = std::getenv(variable); editor.empty() && value != nullptr) editor = value;
  for (const std::string& path : paths) {
    const int exit_code = editor.empty() ? open_with_usual(path) : open_with(editor, path);
    if (exit_code == kNoSuchProgram)
      return error_with_exit_code(kExitFailed, editor.empty()
                                                   ? std::string("no editor is installed; set $VISUAL or $EDITOR")
                                                   : fmt::format("there is no editor '{}'; correct $VISUAL or "
                                                                 "$EDITOR",
                                                                 editor));
    if (exit_code != 0)
      return error_with_exit_code(kExitFailed,
                                  fmt::format("the editor came back with exit code {} from '{}'", exit_code, path));
  }
  return absl::OkStatus();
}

}  // namespace limbeck
