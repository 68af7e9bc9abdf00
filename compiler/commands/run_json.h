// Runs and scripts for programs to read; docs/commands.md says what the fields mean.
#ifndef LIMBECK_COMPILER_COMMANDS_RUN_JSON_H_
#define LIMBECK_COMPILER_COMMANDS_RUN_JSON_H_

#include <string>
#include <string_view>

#include "limbeck/plan.h"
#include "limbeck/runtime.h"

namespace limbeck {

// `plan` is what `result` has carried out.
std::string run_json(const RevisionTable& table, const Plan& plan, const MigrateResult& result, std::string_view url);

std::string script_json(const RevisionTable& table, const Plan& plan, std::string_view dialect, std::string_view sql);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_COMMANDS_RUN_JSON_H_
