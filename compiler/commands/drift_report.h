// check --database-url: what of a live database is not as the migrations make it.
#ifndef LIMBECK_COMPILER_COMMANDS_DRIFT_REPORT_H_
#define LIMBECK_COMPILER_COMMANDS_DRIFT_REPORT_H_

#include <string>

#include "commands/project_input.h"

namespace limbeck {

void report_drift(ProjectInput& input, const std::string& url, OutputFormat format);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_DRIFT_REPORT_H_
