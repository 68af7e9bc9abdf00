// Where the project is built that the user stands in.
//
// A build tree that was named is taken: --build-dir, $LIMBECK_BUILD_DIR. Else the nearest one, upward from where the
// user is, whose project uses add_migrations() and contains that place: in every folder the folder itself, build/,
// build/*/ and the binaryDir of its presets; of several in one folder the one that was built last.
#ifndef LIMBECK_FRONT_BUILD_TREE_H_
#define LIMBECK_FRONT_BUILD_TREE_H_

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "front/program.h"

namespace limbeck {

struct BuildTree {
  std::filesystem::path folder;
  std::filesystem::path project;  // the top source folder; empty: not configured yet, and nobody knows
  std::string cmake = "cmake";    // that has configured it
  std::string generator;          // empty: not configured yet
  std::string preset;             // to be configured by, if any
  std::vector<Program> programs;

  bool is_configured() const { return !generator.empty(); }
};

// What CMake's cache there says; nothing when it has none.
std::optional<BuildTree> read_build_tree(const std::filesystem::path& folder);

// `named` may be empty. A tree without programs is returned where there is none with: it needs configuring. Throws
// Refusal where there is no project.
BuildTree find_build_tree(const std::filesystem::path& here, const std::string& named);

}  // namespace limbeck

#endif  // LIMBECK_FRONT_BUILD_TREE_H_
