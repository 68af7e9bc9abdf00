#include "front/init.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>

#include "front/templates.h"
#include "tree.h"

namespace limbeck {
namespace {

namespace fs = std::filesystem;
using test::make_file;
using test::read_file;
using test::refusal_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class InitTest : public testing::Test {
 protected:
  test::TempDirectory directory_{"front"};
  const fs::path root_ = directory_.path();

  std::size_t count(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::recursive_directory_iterator(folder), fs::recursive_directory_iterator()));
  }
};

TEST_F(InitTest, EveryTemplateIsFilledIn) {
  ASSERT_EQ(read_templates().size(), 2u);
  for (const Template& entry : read_templates()) {
    EXPECT_NE(entry.description, "");
    const fs::path folder = root_ / entry.name / "my-blog";
    const NewProject project = init_project({folder, entry.name, ""});
    EXPECT_EQ(project.app, "my-blog");
    for (const fs::path& file : project.files)
      EXPECT_THAT(read_file(folder / file), AllOf(Not(HasSubstr("@APP@")), Not(HasSubstr("@TABLE@")))) << file;
    EXPECT_THAT(read_file(folder / "CMakeLists.txt"), HasSubstr("add_migrations(my-blog"));
    EXPECT_THAT(read_file(folder / "main.cc"), HasSubstr("#include \"my_blog_migrations.h\""));
    for (const char* file : {".gitignore", ".clang-format", "README.md", "migrations/.gitkeep"})
      EXPECT_TRUE(fs::exists(folder / file)) << file;
  }
}

TEST_F(InitTest, NamesComeFromTheDirectory) {
  EXPECT_EQ(init_project({root_ / "2nd blog/", "app", ""}).app, "app_2nd_blog");
  EXPECT_EQ(init_project({root_ / "test", "app", ""}).app, "app_test");
  EXPECT_EQ(init_project({root_ / "x", "app", "wiki"}).app, "wiki");
  EXPECT_THAT(refusal_of([&] {
                init_project({root_ / "y", "app", "a b"});
              }),
              HasSubstr("'a b' is no name for a program"));
  EXPECT_THAT(refusal_of([&] {
                init_project({root_ / "y", "app", "clean"});
              }),
              HasSubstr("a target 'clean' of its own"));
  EXPECT_FALSE(fs::exists(root_ / "y"));
}

TEST_F(InitTest, WhatIsThereIsLeftAlone) {
  make_file(root_ / "full/notes.txt", "mine");
  EXPECT_EQ(refusal_of([&] {
              init_project({root_ / "full", "app", ""});
            }),
            "the directory '" + (root_ / "full").string() + "' is not empty; name one that is new or empty");
  EXPECT_EQ(count(root_ / "full"), 1u);
  EXPECT_THAT(refusal_of([&] { init_project({root_ / "full/notes.txt", "app", ""}); }), HasSubstr("is a file"));
  EXPECT_EQ(read_file(root_ / "full/notes.txt"), "mine");
}

TEST_F(InitTest, ANewRepositoryIsEmpty) {
  make_file(root_ / "blog/.git/HEAD");
  EXPECT_EQ(init_project({root_ / "blog", "app", ""}).app, "blog");
}

TEST_F(InitTest, NothingIsLeftOfAFailure) {
  make_file(root_ / "file");
  EXPECT_THAT(refusal_of([&] {
                init_project({root_ / "file/blog", "app", ""});
              }),
              HasSubstr("nothing was left behind"));
  EXPECT_EQ(refusal_of([&] {
              init_project({root_ / "blog", "servce", ""});
            }),
            "no template 'servce' (there are app, service); did you mean 'service'?");
  EXPECT_EQ(count(root_), 1u);
}

}  // namespace
}  // namespace limbeck
