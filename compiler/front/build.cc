#include "front/build.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <thread>

#include "front/child.h"
#include "front/refusal.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

// <prefix>/bin/limbeck belongs to the package in <prefix>, which find_package() shall find wherever that is; after what
// the user says.
std::map<std::string, std::string> own_prefix() {
  std::error_code error;
  const fs::path prefix = fs::read_symlink("/proc/self/exe", error).parent_path().parent_path();
  if (error || prefix.empty()) return {};
  const char* present = std::getenv("CMAKE_PREFIX_PATH");
  return {{"CMAKE_PREFIX_PATH",
           present == nullptr || *present == '\0' ? prefix.string() : present + (":" + prefix.string())}};
}

bool is_on_path(const std::string& name) {
  const std::string path = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    if (::access((path.substr(begin, end - begin) + "/" + name).c_str(), X_OK) == 0) return true;
    begin = end + 1;
  }
  return false;
}

void run_or_refuse(const Command& command, const std::string& title, bool verbose, const std::string& what) {
  const Outcome outcome = run(command, title, verbose);
  if (outcome.exit_code == 0) return;
  std::fputs(outcome.output.c_str(), stderr);
  throw Refusal(kFrontFailed, what);
}

}  // namespace

BuildTree configure(const BuildTree& tree, bool verbose) {
  Command command{{tree.cmake}, own_prefix()};
  if (!tree.preset.empty()) {
    command.arguments.insert(command.arguments.end(), {"--preset", tree.preset, "-S", tree.project.string()});
  } else {
    command.arguments.insert(command.arguments.end(), {"-S", tree.project.string(), "-B", tree.folder.string()});
    if (!tree.is_configured() && std::getenv("CMAKE_GENERATOR") == nullptr && is_on_path("ninja"))
      command.arguments.insert(command.arguments.end(), {"-G", "Ninja"});
  }
  run_or_refuse(command, "configuring", verbose,
                fmt::format("configuring '{}' in '{}' failed; what CMake says is above", tree.project.string(),
                            tree.folder.string()));
  std::optional<BuildTree> configured = read_build_tree(tree.folder);
  if (!configured || configured->programs.empty())
    throw Refusal(kFrontFailed,
                  fmt::format("the project '{}' has no program with migrations; write add_migrations(<target>) "
                              "after its add_executable()",
                              tree.project.string()));
  return *configured;
}

void build(const BuildTree& tree, const Program& program, const std::string& configuration, bool verbose) {
  Command command{{tree.cmake, "--build", tree.folder.string(), "--target", program.tool}, own_prefix()};
  if (!configuration.empty()) command.arguments.insert(command.arguments.end(), {"--config", configuration});
  if (tree.generator.find("Makefiles") != std::string::npos && std::getenv("CMAKE_BUILD_PARALLEL_LEVEL") == nullptr)
    command.arguments.insert(command.arguments.end(),
                             {"--parallel", std::to_string(std::max(1u, std::thread::hardware_concurrency()))});
  run_or_refuse(
      command, "building " + program.tool, verbose,
      fmt::format("'{}' could not be built in '{}'; what the build says is above", program.tool, tree.folder.string()));
}

}  // namespace limbeck
