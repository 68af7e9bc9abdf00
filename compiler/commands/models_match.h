// What the build asks of the models: add_migrations(... MODELS_MATCH error).
#ifndef LIMBECK_COMPILER_COMMANDS_MODELS_MATCH_H_
#define LIMBECK_COMPILER_COMMANDS_MODELS_MATCH_H_

#include "commands/tool_facts.h"

namespace limbeck {

// Reports, as warning or error, what the models ask for and no migration does.
void check_models_match(const ToolFacts& facts, DiagnosticSink& sink);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_MODELS_MATCH_H_
