#include "cli/tool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace limbeck::test {

Tool::Tool() {
  std::filesystem::create_directory(migrations_folder());
  for (const char* name :
       {"DATABASE_URL", "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGSERVICE"})
    unsetenv(name);
}

Outcome Tool::run(std::vector<std::string> arguments) {
  std::vector<std::string> facts = {"--target",         "shop", "--name", "shop_migrations", "--migrations-folder",
                                    migrations_folder()};
  for (const std::string& dialect : dialects) facts.insert(facts.end(), {"--dialect", dialect});
  std::vector<const char*> fact_texts;
  for (const std::string& fact : facts) fact_texts.push_back(fact.c_str());
  arguments.insert(arguments.begin(), "shop_migrate");
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Outcome outcome;
  outcome.exit_code =
      compiler_main({files.data(), files.size(), fact_texts.data(), fact_texts.size(), models.data(), models.size()},
                    static_cast<int>(argv.size()), argv.data());
  std::fflush(stdout);
  outcome.out = testing::internal::GetCapturedStdout();
  outcome.err = testing::internal::GetCapturedStderr();
  return outcome;
}

std::vector<std::string> Tool::written() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder()))
    if (entry.is_regular_file()) names.push_back(std::filesystem::relative(entry.path(), folder()));
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace limbeck::test
