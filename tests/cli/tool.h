// <app>_migrate in this process, on migrations and models made in memory, with a folder of its own.
//
//   Tool tool;
//   tool.models = {kModelsFile};
//   Outcome outcome = tool.run({"check"});
//
// Threading: none; the streams of the process are captured meanwhile.
#ifndef LIMBECK_TESTS_CLI_TOOL_H_
#define LIMBECK_TESTS_CLI_TOOL_H_

#include <filesystem>
#include <string>
#include <vector>

#include "limbeck/compiler_main.h"
#include "support/temp_directory.h"

namespace limbeck::test {

struct Outcome {
  int exit_code = 0;
  std::string out, err;
};

class Tool {
 public:
  Tool();

  Outcome run(std::vector<std::string> arguments);

  const std::filesystem::path& folder() const { return directory_.path(); }
  std::filesystem::path migrations_folder() const { return directory_.path() / "migrations"; }
  // The names of the files in both, sorted.
  std::vector<std::string> written() const;

  std::vector<MigrationFile> files;
  std::vector<ModelsFile> models;
  std::vector<std::string> dialects = {"postgresql", "sqlite"};

 private:
  const TempDirectory directory_{"tool"};
};

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_CLI_TOOL_H_
