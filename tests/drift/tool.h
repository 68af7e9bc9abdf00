// <app>_migrate, run in this process on migrations made in memory.
//
//   Outcome outcome = run_tool({files}, {"--dialect", "sqlite"}, {"check", "--database-url", url});
//
// Threading: none; it captures the streams of the process.
#ifndef LIMBECK_TESTS_DRIFT_TOOL_H_
#define LIMBECK_TESTS_DRIFT_TOOL_H_

#include <string>
#include <vector>

#include "limbeck/compiler_main.h"

namespace limbeck::test {

struct Outcome {
  int exit_code = 0;
  std::string out, err;
};

// `facts`: what add_migrations() writes, behind the names of the target and the table.
Outcome run_tool(const std::vector<MigrationFile>& files, const std::vector<ModelsFile>& models,
                 const std::vector<std::string>& facts, std::vector<std::string> arguments);

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_DRIFT_TOOL_H_
