#include "front/program.h"

#include <gtest/gtest.h>

#include "tree.h"

namespace limbeck {
namespace {

using test::refusal_of;

std::vector<Program> programs(const std::vector<std::pair<std::string, std::string>>& names_and_folders) {
  std::vector<Program> list;
  for (const auto& [name, folder] : names_and_folders) list.push_back({name, name + "_migrate", {{"", "/x"}}, folder});
  return list;
}

TEST(ProgramTest, TheOnlyOneNeedsNoName) {
  const auto one = programs({{"blog", "/p"}});
  EXPECT_EQ(choose_program(one, "", "/elsewhere", "/p").target, "blog");
  EXPECT_EQ(choose_program(one, "blog", "/elsewhere", "/p").target, "blog");
}

TEST(ProgramTest, SeveralAreListed) {
  const auto two = programs({{"blog", "/p"}, {"wiki", "/p"}});
  EXPECT_EQ(choose_program(two, "wiki", "/p", "/p").target, "wiki");
  EXPECT_EQ(refusal_of([&] { choose_program(two, "", "/p", "/p"); }),
            "which program? Write --app NAME; those with migrations in this build are blog, wiki");
  EXPECT_EQ(refusal_of([&] { choose_program(two, "wikki", "/p", "/p"); }),
            "no program 'wikki' with migrations in this build (there are blog, wiki); did you mean 'wiki'?");
}

TEST(ProgramTest, InItsFolderItIsMeant) {
  const auto three = programs({{"all", "/p"}, {"blog", "/p/blog"}, {"wiki", "/p/wiki"}});
  EXPECT_EQ(choose_program(three, "", "/p/wiki/migrations", "/p").target, "wiki");
  EXPECT_NE(refusal_of([&] { choose_program(three, "", "/p/wikipedia", "/p"); }), "");
}

TEST(ProgramTest, ConfigurationsAreChosenByName) {
  const Program program = {"blog", "blog_migrate", {{"Debug", "/d"}, {"Release", "/r"}}, "/p"};
  EXPECT_EQ(choose_executable(program, "").path, "/d");
  EXPECT_EQ(choose_executable(program, "Release").path, "/r");
  EXPECT_EQ(refusal_of([&] { choose_executable(program, "Relase"); }),
            "no configuration 'Relase' in this build (there are Debug, Release); did you mean 'Release'?");
}

TEST(ProgramTest, FoldersContainWhatIsBelowThem) {
  EXPECT_TRUE(is_within("/p", "/p"));
  EXPECT_TRUE(is_within("/p/a/b", "/p"));
  EXPECT_TRUE(is_within("/p/a", "/"));
  EXPECT_FALSE(is_within("/pa", "/p"));
  EXPECT_FALSE(is_within("/", "/p"));
}

TEST(ProgramTest, AFileThatIsNoListIsNamed) {
  const test::TempDirectory directory("front");
  EXPECT_TRUE(read_programs(directory.path()).empty());
  test::make_file(directory.path() / "limbeck/programs/blog.json", "{\"target\": 3}");
  EXPECT_NE(
      refusal_of([&] { read_programs(directory.path()); }).find("blog.json' is not as add_migrations() writes it"),
      std::string::npos);
}

}  // namespace
}  // namespace limbeck
