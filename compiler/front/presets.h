// CMakePresets.json and CMakeUserPresets.json, as far as they say where build trees are.
#ifndef LIMBECK_FRONT_PRESETS_H_
#define LIMBECK_FRONT_PRESETS_H_

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck {

struct ConfigurePreset {
  std::string name;
  std::filesystem::path binary_folder;  // absolute; empty where the preset does not say
};

// The presets that are not hidden, in the order of the files. A file that cannot be understood is CMake's to complain
// about.
std::vector<ConfigurePreset> read_presets(const std::filesystem::path& source_folder);

}  // namespace limbeck

#endif  // LIMBECK_FRONT_PRESETS_H_
