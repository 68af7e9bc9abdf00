// Build trees and projects for tests, as far as `limbeck` looks at them.
#ifndef LIMBECK_TESTS_FRONT_TREE_H_
#define LIMBECK_TESTS_FRONT_TREE_H_

#include <filesystem>
#include <string>
#include <vector>

#include "front/refusal.h"
#include "support/temp_directory.h"

namespace limbeck::test {

inline void make_file(const std::filesystem::path& path, std::string_view text = "") {
  std::filesystem::create_directories(path.parent_path());
  write_file(path, text);
}

inline void make_project(const std::filesystem::path& folder) {
  make_file(folder / "CMakeLists.txt", "cmake_minimum_required(VERSION 3.25)\n  PROJECT(blog)\n");
}

// A configured build tree of `project`, whose programs stand in the folders of their names; in the project's own: ".".
inline void make_tree(const std::filesystem::path& tree, const std::filesystem::path& project,
                      const std::vector<std::string>& programs) {
  make_file(tree / "CMakeCache.txt", "// a comment\nCMAKE_GENERATOR:INTERNAL=Ninja\nCMAKE_HOME_DIRECTORY:INTERNAL=" +
                                         project.string() + "\nCMAKE_COMMAND:INTERNAL=/usr/bin/cmake\n");
  for (const std::string& program : programs)
    make_file(tree / "limbeck/programs" / (program + ".json"),
              R"({"target": ")" + program + R"(", "tool": ")" + program + R"(_migrate", "source_folder": ")" +
                  (project / program).string() + R"(", "executables": [{"configuration": "", "path": "/x/)" + program +
                  R"("}]})");
}

// What a call refuses with; empty when it does not.
template <typename Call>
std::string refusal_of(const Call& call) {
  try {
    call();
  } catch (const Refusal& refusal) {
    return refusal.what();
  }
  return {};
}

}  // namespace limbeck::test

#endif  // LIMBECK_TESTS_FRONT_TREE_H_
