// Running another program and waiting for it: a formatter, an editor.
#ifndef LIMBECK_COMPILER_COMMANDS_RUN_PROGRAM_H_
#define LIMBECK_COMPILER_COMMANDS_RUN_PROGRAM_H_

#include <string>
#include <vector>

namespace limbeck {

// Its exit code; 127 where there is no such program. arguments[0] is looked up in $PATH. A quiet one has neither input
// nor output.
int run_program(const std::vector<std::string>& arguments, bool quiet);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_RUN_PROGRAM_H_
