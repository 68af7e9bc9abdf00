#include "drift/tool.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace limbeck::test {

Outcome run_tool(const std::vector<MigrationFile>& files, const std::vector<ModelsFile>& models,
                 const std::vector<std::string>& facts, std::vector<std::string> arguments) {
  std::vector<const char*> all_facts = {"--target", "blog", "--name", "blog_migrations"};
  for (const std::string& fact : facts) all_facts.push_back(fact.c_str());
  arguments.insert(arguments.begin(), "blog_migrate");
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Outcome outcome;
  outcome.exit_code =
      compiler_main({files.data(), files.size(), all_facts.data(), all_facts.size(), models.data(), models.size()},
                    static_cast<int>(argv.size()), argv.data());
  std::fflush(stdout);
  outcome.out = testing::internal::GetCapturedStdout();
  outcome.err = testing::internal::GetCapturedStderr();
  return outcome;
}

}  // namespace limbeck::test
