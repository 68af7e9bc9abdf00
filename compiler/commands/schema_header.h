// The header of names that add_migrations(... SCHEMA_HEADER) asks for.
#ifndef LIMBECK_COMPILER_COMMANDS_SCHEMA_HEADER_H_
#define LIMBECK_COMPILER_COMMANDS_SCHEMA_HEADER_H_

#include <string>

#include "commands/tool_facts.h"

namespace limbeck {

// Writes it where it has changed, or is asked for at all. Empty when done, else one sentence that says what went
// wrong. REQUIRES: the migrations compile.
std::string write_schema_header(const ToolFacts& facts);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_SCHEMA_HEADER_H_
