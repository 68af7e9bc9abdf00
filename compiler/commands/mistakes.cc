#include "commands/mistakes.h"

#include <fmt/format.h>

#include <string>

#include "limbeck/exit_code.h"

namespace limbeck {

absl::Status mistakes(std::string_view what, const DiagnosticSink& sink) {
  std::string text = format_diagnostics(sink.diagnostics());
  if (!text.empty()) text.pop_back();  // what prints it ends the line
  const bool is_one = sink.error_count() == 1;
  return error_with_exit_code(
      kExitFailed, fmt::format("{} have {} error{}; correct {} first\n{}", what, sink.error_count(), is_one ? "" : "s",
                               is_one ? "it" : "them", text));
}

}  // namespace limbeck
