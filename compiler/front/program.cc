#include "front/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "diagnostics/diagnostics.h"
#include "front/refusal.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

Program read_program(const fs::path& path) {
  std::ifstream file(path);
  const nlohmann::json json = nlohmann::json::parse(file);
  Program program;
  program.target = json.at("target").get<std::string>();
  program.tool = json.at("tool").get<std::string>();
  program.source_folder = json.at("source_folder").get<std::string>();
  for (const nlohmann::json& executable : json.at("executables"))
    program.executables.push_back(
        {executable.at("configuration").get<std::string>(), executable.at("path").get<std::string>()});
  return program;
}

std::string list_of(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ", ")); }

std::vector<std::string_view> views(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

}  // namespace

std::vector<Program> read_programs(const fs::path& build_tree) {
  std::vector<Program> programs;
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(build_tree / "limbeck" / "programs", none)) {
    try {
      if (entry.path().extension() == ".json") programs.push_back(read_program(entry.path()));
    } catch (const nlohmann::json::exception&) {
      throw Refusal(kFrontFailed, fmt::format("'{}' is not as add_migrations() writes it; configure again: cmake '{}'",
                                              entry.path().string(), build_tree.string()));
    }
  }
  std::sort(programs.begin(), programs.end(), [](const Program& a, const Program& b) { return a.target < b.target; });
  return programs;
}

const Program& choose_program(const std::vector<Program>& programs, const std::string& app, const fs::path& here,
                              const fs::path& project) {
  std::vector<std::string> names;
  const Program* around = nullptr;
  std::size_t around_count = 0;
  for (const Program& program : programs) {
    if (program.target == app) return program;
    names.push_back(program.target);
    if (program.source_folder == project || !is_within(here, program.source_folder)) continue;
    around = &program;
    ++around_count;
  }
  if (!app.empty())
    throw Refusal(kFrontUsage, fmt::format("no program '{}' with migrations in this build (there are {}){}", app,
                                           list_of(names), did_you_mean(app, views(names))));
  if (programs.size() == 1) return programs.front();
  if (around_count == 1) return *around;
  throw Refusal(kFrontUsage, fmt::format("which program? Write --app NAME; those with migrations in this build are {}",
                                         list_of(names)));
}

const ProgramExecutable& choose_executable(const Program& program, const std::string& configuration) {
  std::vector<std::string> names;
  for (const ProgramExecutable& executable : program.executables) {
    // In a build tree with only one, whatever is asked for is that one, as for `cmake --build --config`.
    if (configuration.empty() || executable.configuration.empty() || executable.configuration == configuration)
      return executable;
    names.push_back(executable.configuration);
  }
  throw Refusal(kFrontUsage, fmt::format("no configuration '{}' in this build (there are {}){}", configuration,
                                         list_of(names), did_you_mean(configuration, views(names))));
}

bool is_within(const fs::path& path, const fs::path& folder) {
  const auto [end, ignored] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end() || (end->empty() && std::next(end) == folder.end());
}

}  // namespace limbeck
