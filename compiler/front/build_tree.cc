#include "front/build_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <system_error>

#include "front/presets.h"
#include "front/refusal.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;

// What build tools write at the end of every build comes first; a tree that was only configured has its cache.
fs::file_time_type last_used(const fs::path& folder) {
  fs::file_time_type latest = fs::file_time_type::min();
  for (const char* name : {".ninja_log", "CMakeCache.txt"}) {
    std::error_code missing;
    const fs::file_time_type time = fs::last_write_time(folder / name, missing);
    if (!missing) latest = std::max(latest, time);
  }
  return latest;
}

std::vector<fs::path> candidates(const fs::path& folder) {
  std::vector<fs::path> paths = {folder, folder / "build"};
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "build", none)) paths.push_back(entry.path());
  for (const ConfigurePreset& preset : read_presets(folder))
    if (!preset.binary_folder.empty()) paths.push_back(preset.binary_folder);
  return paths;
}

// The trees of one folder that belong to where the user is, the one that was used last in front.
std::vector<BuildTree> trees_of(const fs::path& folder, const fs::path& here) {
  std::vector<BuildTree> trees;
  for (const fs::path& candidate : candidates(folder)) {
    std::optional<BuildTree> tree = read_build_tree(candidate);
    if (tree && (is_within(here, tree->project) || is_within(here, tree->folder))) trees.push_back(std::move(*tree));
  }
  std::stable_sort(trees.begin(), trees.end(),
                   [](const BuildTree& a, const BuildTree& b) { return last_used(a.folder) > last_used(b.folder); });
  return trees;
}

bool begins_project(const fs::path& folder) {
  std::ifstream file(folder / "CMakeLists.txt");
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos) continue;
    std::string word = line.substr(begin, 7);
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return std::tolower(c); });
    if (word == "project" && line.find('(', begin) != std::string::npos) return true;
  }
  return false;
}

BuildTree unconfigured(const fs::path& folder, const fs::path& project) {
  BuildTree tree;
  tree.folder = folder;
  tree.project = project;
  return tree;
}

// A project that has presets is configured by one, since it may need what they say.
BuildTree new_tree(const fs::path& project) {
  for (const ConfigurePreset& preset : read_presets(project)) {
    if (preset.binary_folder.empty()) continue;
    BuildTree tree = unconfigured(preset.binary_folder, project);
    tree.preset = preset.name;
    return tree;
  }
  return unconfigured(project / "build", project);
}

BuildTree named_tree(const fs::path& here, const std::string& named) {
  const fs::path folder = (here / named).lexically_normal();
  if (std::optional<BuildTree> tree = read_build_tree(folder)) return *tree;
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error))
    throw Refusal(kFrontUsage, fmt::format("'{}' is no build tree: it has no CMakeCache.txt", folder.string()));
  for (fs::path place = here; place != place.root_path(); place = place.parent_path())
    if (begins_project(place)) return unconfigured(folder, place);
  throw Refusal(kFrontUsage,
                fmt::format("'{}' is no build tree, and no CMake project is here that could be configured there",
                            folder.string()));
}

}  // namespace

std::optional<BuildTree> read_build_tree(const fs::path& folder) {
  std::ifstream cache(folder / "CMakeCache.txt");
  if (!cache) return std::nullopt;
  std::map<std::string, std::string> values;
  for (std::string line; std::getline(cache, line);) {
    const std::size_t colon = line.find(':');
    const std::size_t equals = line.find('=', colon == std::string::npos ? 0 : colon);
    if (line.rfind("CMAKE_", 0) != 0 || colon == std::string::npos || equals == std::string::npos) continue;
    values[line.substr(0, colon)] = line.substr(equals + 1);
  }
  BuildTree tree;
  tree.folder = folder;
  tree.project = values["CMAKE_HOME_DIRECTORY"];
  tree.generator = values["CMAKE_GENERATOR"];
  if (!values["CMAKE_COMMAND"].empty()) tree.cmake = values["CMAKE_COMMAND"];
  tree.programs = read_programs(folder);
  return tree;
}

BuildTree find_build_tree(const fs::path& here, const std::string& named) {
  if (!named.empty()) return named_tree(here, named);
  std::optional<BuildTree> without_programs;
  std::optional<fs::path> project;
  for (fs::path folder = here;; folder = folder.parent_path()) {
    for (BuildTree& tree : trees_of(folder, here)) {
      if (!tree.programs.empty()) return tree;
      if (!without_programs) without_programs = std::move(tree);
    }
    if (!project && begins_project(folder)) project = folder;
    if (folder == folder.root_path()) break;
  }
  if (without_programs) return *without_programs;
  if (project) return new_tree(*project);
  throw Refusal(kFrontUsage,
                fmt::format("no CMake project in '{}' or above it; `limbeck init DIRECTORY` makes one", here.string()));
}

}  // namespace limbeck
