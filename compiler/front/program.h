// The programs of a build that have migrations, as add_migrations() lists them: <build
// tree>/limbeck/programs/<target>.json.
#ifndef LIMBECK_FRONT_PROGRAM_H_
#define LIMBECK_FRONT_PROGRAM_H_

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck {

struct ProgramExecutable {
  std::string configuration;  // empty where the build tree has only one
  std::string path;
};

struct Program {
  std::string target;
  std::string tool;  // the target <target>_migrate
  std::vector<ProgramExecutable> executables;
  std::filesystem::path source_folder;  // whose CMakeLists.txt calls add_migrations()
};

// By target; none when the build tree has not been configured since migrations were added.
std::vector<Program> read_programs(const std::filesystem::path& build_tree);

// The program that is meant: the one called `app`; else the only one; else the only one in whose folder, below
// `project`, `here` is. Throws Refusal, which lists them.
const Program& choose_program(const std::vector<Program>& programs, const std::string& app,
                              const std::filesystem::path& here, const std::filesystem::path& project);

// Where its tool is built. Throws Refusal when there is no such configuration; empty: the first.
const ProgramExecutable& choose_executable(const Program& program, const std::string& configuration);

// Whether `path` is `folder` or below it. Both absolute and normal.
bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace limbeck

#endif  // LIMBECK_FRONT_PROGRAM_H_
