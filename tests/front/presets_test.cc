#include "front/presets.h"

#include <gtest/gtest.h>

#include "tree.h"

namespace limbeck {
namespace {

std::string folders_of(const std::filesystem::path& project) {
  std::string text;
  for (const ConfigurePreset& preset : read_presets(project))
    text += preset.name + "=" + preset.binary_folder.lexically_relative(project).string() + " ";
  return text;
}

TEST(PresetsTest, AreInheritedIncludedAndExpanded) {
  const test::TempDirectory directory("front");
  test::make_file(directory.path() / "CMakePresets.json", R"({"version": 6, "include": ["more/presets.json"],
      "configurePresets": [
        {"name": "base", "hidden": true, "binaryDir": "${sourceDir}/build/${presetName}"},
        {"name": "dev", "inherits": "base"},
        {"name": "release", "inherits": ["nothing", "dev"]},
        {"name": "silent"}]})");
  test::make_file(
      directory.path() / "more/presets.json",
      R"({"configurePresets": [{"name": "ci", "binaryDir": "$penv{NO_SUCH_VARIABLE}ci/${hostSystemName}"}]})");
  test::make_file(directory.path() / "CMakeUserPresets.json",
                  R"({"configurePresets": [{"name": "mine", "inherits": "dev", "binaryDir": "x/../mine${dollar}"}]})");
  EXPECT_EQ(folders_of(directory.path()), "ci=ci/Linux dev=build/dev release=build/release silent= mine=mine$ ");
}

TEST(PresetsTest, OfBrokenFilesAreNone) {
  const test::TempDirectory directory("front");
  EXPECT_EQ(folders_of(directory.path()), "");
  test::make_file(directory.path() / "CMakePresets.json", "{");
  EXPECT_EQ(folders_of(directory.path()), "");
  test::make_file(directory.path() / "CMakePresets.json",
                  R"({"include": ["CMakePresets.json"], "configurePresets": [3, {"name": "a", "inherits": "a"}]})");
  EXPECT_EQ(folders_of(directory.path()).substr(0, 2), "a=");
}

}  // namespace
}  // namespace limbeck
