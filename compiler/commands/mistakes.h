// What is wrong with the author's files, as the answer of a command.
#ifndef LIMBECK_COMPILER_COMMANDS_MISTAKES_H_
#define LIMBECK_COMPILER_COMMANDS_MISTAKES_H_

#include <string_view>

#include "absl/status/status.h"
#include "diagnostics/diagnostics.h"

namespace limbeck {

// "the migrations have 2 errors; correct them first", and the diagnostics. `what`: "the migrations".
absl::Status mistakes(std::string_view what, const DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_MISTAKES_H_
