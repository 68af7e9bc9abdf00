#include "front/build_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "tree.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;
using test::make_file;
using test::make_project;
using test::make_tree;
using test::refusal_of;
using testing::HasSubstr;

class BuildTreeTest : public testing::Test {
 protected:
  // A folder without a CMakeLists.txt above it.
  test::TempDirectory directory_{"front"};
  const fs::path root_ = directory_.path();

  fs::path found(const fs::path& here, const std::string& named = "") { return find_build_tree(here, named).folder; }
};

TEST_F(BuildTreeTest, LooksIntoBuildAndUpward) {
  make_project(root_ / "blog");
  make_tree(root_ / "blog/build", root_ / "blog", {"blog"});
  fs::create_directories(root_ / "blog/migrations/old");
  for (const char* here : {"blog", "blog/migrations", "blog/migrations/old", "blog/build"})
    EXPECT_EQ(found(root_ / here), root_ / "blog/build") << here;
}

TEST_F(BuildTreeTest, ReadsWhatCMakeRemembers) {
  make_tree(root_ / "build", root_, {"blog", "wiki"});
  const BuildTree tree = find_build_tree(root_, "");
  EXPECT_EQ(tree.project, root_);
  EXPECT_EQ(tree.generator, "Ninja");
  EXPECT_EQ(tree.cmake, "/usr/bin/cmake");
  ASSERT_EQ(tree.programs.size(), 2u);
  EXPECT_EQ(tree.programs[1].tool, "wiki_migrate");
}

TEST_F(BuildTreeTest, TakesTheTreeThatWasUsedLast) {
  make_tree(root_ / "build/debug", root_, {"blog"});
  make_tree(root_ / "build/release", root_, {"blog"});
  const auto now = fs::file_time_type::clock::now();
  fs::last_write_time(root_ / "build/debug/CMakeCache.txt", now - std::chrono::hours(2));
  fs::last_write_time(root_ / "build/release/CMakeCache.txt", now - std::chrono::hours(1));
  EXPECT_EQ(found(root_), root_ / "build/release");
  make_file(root_ / "build/debug/.ninja_log");
  EXPECT_EQ(found(root_), root_ / "build/debug");
}

TEST_F(BuildTreeTest, TakesTheTreesOfPresets) {
  make_project(root_ / "blog");
  make_file(root_ / "blog/CMakePresets.json",
            R"({"configurePresets": [{"name": "dev", "binaryDir": "${sourceParentDir}/out/${presetName}"}]})");
  make_tree(root_ / "out/dev", root_ / "blog", {"blog"});
  EXPECT_EQ(found(root_ / "blog"), root_ / "out/dev");
}

TEST_F(BuildTreeTest, LeavesTreesOfOtherProjectsAlone) {
  make_tree(root_ / "build", root_ / "other", {"other"});
  make_project(root_ / "blog");
  EXPECT_EQ(found(root_ / "blog"), root_ / "blog/build");
  EXPECT_FALSE(find_build_tree(root_ / "blog", "").is_configured());
}

TEST_F(BuildTreeTest, PrefersATreeWithMigrations) {
  make_project(root_ / "tools");
  make_tree(root_ / "tools/build", root_ / "tools", {});
  make_tree(root_ / "build", root_, {"blog"});
  EXPECT_EQ(found(root_ / "tools"), root_ / "build");
}

TEST_F(BuildTreeTest, IsTheOneThatIsNamed) {
  make_project(root_);
  make_tree(root_ / "build", root_, {"blog"});
  make_tree(root_ / "elsewhere", root_, {"blog"});
  EXPECT_EQ(found(root_, "elsewhere"), root_ / "elsewhere");
  EXPECT_EQ(found(root_, (root_ / "elsewhere").string()), root_ / "elsewhere");
  EXPECT_FALSE(find_build_tree(root_, "new").is_configured());
  make_file(root_ / "full/file");
  EXPECT_THAT(refusal_of([&] { found(root_, "full"); }), HasSubstr("is no build tree: it has no CMakeCache.txt"));
}

TEST_F(BuildTreeTest, IsConfiguredByAPresetWhereThereIsOne) {
  make_project(root_);
  EXPECT_EQ(found(root_), root_ / "build");
  make_file(root_ / "CMakePresets.json", R"({"configurePresets": [{"name": "x", "hidden": true, "binaryDir": "a"},
      {"name": "dev", "inherits": ["x"]}]})");
  const BuildTree tree = find_build_tree(root_, "");
  EXPECT_EQ(tree.preset, "dev");
  EXPECT_EQ(tree.folder, root_ / "a");
}

TEST_F(BuildTreeTest, SaysWhereThereIsNoProject) {
  EXPECT_EQ(refusal_of([&] { found(root_); }),
            "no CMake project in '" + root_.string() + "' or above it; `limbeck init DIRECTORY` makes one");
}

}  // namespace
}  // namespace limbeck
