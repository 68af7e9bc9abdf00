#include "front/presets.h"

#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace limbeck {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kDeepest =
    32;  // of presets that inherit, and of files that include: a circle is CMake's to complain about

void read_file(const fs::path& path, std::vector<json>& presets, int depth) {
  std::ifstream file(path);
  const json content = json::parse(file, nullptr, /*allow_exceptions=*/false);
  if (!content.is_object() || depth > kDeepest) return;
  for (const json& included : content.value("include", json::array()))
    if (included.is_string()) read_file(path.parent_path() / included.get<std::string>(), presets, depth + 1);
  for (const json& preset : content.value("configurePresets", json::array()))
    if (preset.is_object() && preset.value("name", json()).is_string()) presets.push_back(preset);
}

std::string environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? "" : value;
}

// ${sourceDir}, $env{NAME} and the like; an unknown one stays, and so makes a folder that is not there.
std::string expand(std::string text, const std::string& preset, const fs::path& source_folder) {
  const std::map<std::string, std::string> macros = {{"${sourceDir}", source_folder.string()},
                                                     {"${sourceParentDir}", source_folder.parent_path().string()},
                                                     {"${sourceDirName}", source_folder.filename().string()},
                                                     {"${presetName}", preset},
                                                     {"${hostSystemName}", "Linux"},
                                                     {"${pathListSep}", ":"},
                                                     {"${dollar}", "$"}};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t close = text[at] == '$' ? text.find('}', at) : std::string::npos;
    const std::string macro = close == std::string::npos ? "" : text.substr(at, close + 1 - at);
    if (const auto known = macros.find(macro); known != macros.end()) {
      result += known->second;
    } else if (macro.rfind("$env{", 0) == 0 || macro.rfind("$penv{", 0) == 0) {
      const std::size_t open = macro.find('{') + 1;
      result += environment(macro.substr(open, macro.size() - open - 1));
    } else {
      result += text[at++];
      continue;
    }
    at = close + 1;
  }
  return result;
}

std::string binary_folder(const json& preset, const std::map<std::string, const json*>& by_name, int depth) {
  if (preset.contains("binaryDir") && preset["binaryDir"].is_string()) return preset["binaryDir"].get<std::string>();
  json inherits = preset.value("inherits", json::array());
  if (inherits.is_string()) inherits = json::array({inherits});
  for (const json& name : inherits) {
    const auto parent = name.is_string() && depth < kDeepest ? by_name.find(name.get<std::string>()) : by_name.end();
    if (parent == by_name.end()) continue;
    if (std::string folder = binary_folder(*parent->second, by_name, depth + 1); !folder.empty()) return folder;
  }
  return {};
}

}  // namespace

std::vector<ConfigurePreset> read_presets(const fs::path& source_folder) {
  std::vector<json> presets;
  for (const char* name : {"CMakePresets.json", "CMakeUserPresets.json"}) read_file(source_folder / name, presets, 0);
  std::map<std::string, const json*> by_name;
  for (const json& preset : presets) by_name.emplace(preset["name"].get<std::string>(), &preset);
  std::vector<ConfigurePreset> visible;
  for (const json& preset : presets) {
    if (preset.value("hidden", json(false)) == json(true)) continue;
    const std::string name = preset["name"].get<std::string>();
    fs::path folder = expand(binary_folder(preset, by_name, 0), name, source_folder);
    if (!folder.empty()) folder = (source_folder / folder).lexically_normal();
    visible.push_back({name, folder});
  }
  return visible;
}

}  // namespace limbeck
