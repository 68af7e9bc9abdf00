// <app>_migrate on migrations made in memory and databases in files: what it prints where, what it exits with, and what
// it leaves in the database.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "limbeck/compiler_main.h"
#include "limbeck/migration.h"
#include "support/temp_directory.h"

namespace limbeck {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using Object = nlohmann::json;

const Migration kUsers{.message = "create users", .upgrade = [](Operations& op) {
                         op.create_table("users", {column("id", Integer()).primary_key()});
                       }};
const Migration kMail{.message = "add mail", .revises = "a1", .branch_labels = "mail", .upgrade = [](Operations& op) {
                        op.add_column("users", column("mail", Text()));
                      }};
const Migration kPosts{.message = "create posts", .revises = "a1", .upgrade = [](Operations& op) {
                         op.create_table("posts", {column("id", Integer()).primary_key()});
                       }};
const Migration kFill{.message = "fill",
                      .revises = "b1",
                      .upgrade = [](Operations& op) { op.run("fill"); },
                      .downgrade = irreversible("the old text is gone")};
const int kLine = 3;

const MigrationFile kFiles[] = {{"a1_users.cc", "/src/a1_users.cc", &kUsers, &kLine},
                                {"b1_mail.cc", "/src/b1_mail.cc", &kMail, &kLine},
                                {"c1_posts.cc", "/src/c1_posts.cc", &kPosts, &kLine}};

struct Outcome {
  int exit_code = 0;
  std::string out, err;
};

class CommandsTest : public testing::Test {
 protected:
  CommandsTest() {
    unsetenv("DATABASE_URL");
    for (const char* name : {"PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"}) unsetenv(name);
  }

  // Everything that the tool does with its two streams, as a terminal would not see it.
  Outcome run(std::vector<std::string> arguments,
              std::vector<MigrationFile> files = {std::begin(kFiles), std::end(kFiles)}) {
    const std::string default_url = "sqlite:///" + (directory_.path() / "app.db").string();
    std::vector<const char*> facts = {
        "--target",         "blog",      "--name", "blog_migrations",        "--dialect",
        "postgresql",       "--dialect", "sqlite", "--allow-multiple-heads", "--default-url",
        default_url.c_str()};
    facts.insert(facts.end(), facts_.begin(), facts_.end());
    arguments.insert(arguments.begin(), "blog_migrate");
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    Outcome outcome;
    outcome.exit_code = compiler_main({files.data(), files.size(), facts.data(), facts.size()},
                                      static_cast<int>(argv.size()), argv.data());
    std::fflush(stdout);
    outcome.out = testing::internal::GetCapturedStdout();
    outcome.err = testing::internal::GetCapturedStderr();
    return outcome;
  }

  bool has_database() const { return std::filesystem::exists(directory_.path() / "app.db"); }

  test::TempDirectory directory_{"commands"};
  std::vector<const char*> facts_;
};

TEST_F(CommandsTest, UpgradeRunsAndSaysSoOnStderr) {
  const Outcome outcome = run({"upgrade", "heads"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("Running upgrade  -> a1, create users\n"),
                                 HasSubstr("Running upgrade a1 -> b1, add mail\n")));
  EXPECT_EQ(run({"current"}).out, "b1 (head)\nc1 (head)\n");
  EXPECT_EQ(run({"current", "--check-heads"}).exit_code, 0);
  EXPECT_THAT(run({"upgrade", "heads"}).err, StartsWith("Nothing to do"));
}

TEST_F(CommandsTest, DowngradeAndStampFollowAlembic) {
  run({"upgrade", "heads"});
  EXPECT_EQ(run({"downgrade", "mail@-1"}).exit_code, 0);
  EXPECT_EQ(run({"current"}).out, "c1 (head)\n");
  EXPECT_EQ(run({"current", "-c"}).exit_code, 3);
  EXPECT_EQ(run({"stamp", "b1", "c1"}).exit_code, 0);
  EXPECT_EQ(run({"current"}).out, "b1 (head)\nc1 (head)\n");
  EXPECT_EQ(run({"stamp", "--purge", "base"}).exit_code, 0);
  EXPECT_EQ(run({"current"}).out, "");
}

TEST_F(CommandsTest, ReadingWritesNothing) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"current"},
                                                                                         {"history", "-i"},
                                                                                         {"history", "-r", "current:"},
                                                                                         {"show", "current"},
                                                                                         {"heads"},
                                                                                         {"branches"},
                                                                                         {"upgrade", "heads", "--sql"},
                                                                                         {"ensure_version", "--sql"}}) {
    EXPECT_EQ(run(arguments).exit_code, 0);
    EXPECT_FALSE(has_database()) << arguments[0];
  }
}

TEST_F(CommandsTest, EnsureVersionMakesTheTable) {
  EXPECT_EQ(run({"ensure_version"}).exit_code, 0);
  EXPECT_TRUE(has_database());
  EXPECT_EQ(run({"ensure_version"}).exit_code, 0);
  EXPECT_THAT(run({"ensure_version", "--sql"}).out, HasSubstr("CREATE TABLE alembic_version"));
}

TEST_F(CommandsTest, SqlIsWhatWouldRun) {
  const Outcome outcome = run({"upgrade", "a1:b1", "--sql", "--dialect", "postgresql"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out,
            "BEGIN;\n\n-- Running upgrade a1 -> b1, add mail\n\nALTER TABLE users ADD COLUMN mail TEXT;\n\n"
            "UPDATE alembic_version SET version_num = 'b1' WHERE version_num = 'a1';\n\nCOMMIT;\n");
  EXPECT_THAT(run({"downgrade", "b1:a1", "--sql"}).out, HasSubstr("BEGIN IMMEDIATE;")) << "the default's dialect";
  EXPECT_THAT(run({"upgrade", "a1", "--sql"}).out, HasSubstr("CREATE TABLE alembic_version"));
}

TEST_F(CommandsTest, AFailureLeavesStdoutEmpty) {
  const std::pair<std::vector<std::string>, int> failures[] = {{{"upgrade", "nosuch"}, 2},
                                                               {{"upgrade", "head"}, 2},
                                                               {{"upgrade", "a1:nosuch", "--sql"}, 2},
                                                               {{"downgrade", "b1"}, 2},
                                                               {{"downgrade", "b1", "--sql"}, 2},
                                                               {{"stamp", "head", "--purge", "--sql"}, 2},
                                                               {{"show", "nosuch"}, 2},
                                                               {{"history", "-r", "a1"}, 2},
                                                               {{"upgrade"}, 2},
                                                               {{"nosuch"}, 2},
                                                               {{}, 2},
                                                               {{"current", "--database-url", "x"}, 2},
                                                               {{"heads", "--format=xml"}, 2},
                                                               {{"current", "-c"}, 3}};
  for (const auto& [arguments, exit_code] : failures) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exit_code, exit_code) << testing::PrintToString(arguments) << outcome.err;
    EXPECT_EQ(outcome.out, "") << testing::PrintToString(arguments);
    EXPECT_NE(outcome.err, "") << testing::PrintToString(arguments);
  }
}

TEST_F(CommandsTest, AnUnknownCommandIsNamed) {
  EXPECT_EQ(run({"hstory"}).err, "error: there is no command 'hstory'; did you mean 'history'?\n");
  EXPECT_EQ(run({"frobnicate"}).err, "error: there is no command 'frobnicate'; --help lists them\n");
}

TEST_F(CommandsTest, AnUnknownRowIsExplained) {
  run({"upgrade", "b1"});
  const std::vector<MigrationFile> older = {kFiles[0]};
  EXPECT_EQ(run({"current"}, older).exit_code, 4);
  EXPECT_THAT(run({"upgrade", "head"}, older).err, HasSubstr("b1"));
  EXPECT_EQ(run({"history"}, older).exit_code, 0);
  EXPECT_EQ(run({"stamp", "--purge", "a1"}, older).exit_code, 0);
  EXPECT_EQ(run({"current"}, older).out, "a1 (head)\n");
}

TEST_F(CommandsTest, DataStepsAreThePrograms) {
  test::write_file(directory_.path() / "d1.step.cc", "LIMBECK_STEP(fill, limbeck::Session& db) {}\n");
  const std::string step_file = (directory_.path() / "d1.step.cc").string();
  facts_ = {"--step-file", step_file.c_str()};
  std::vector<MigrationFile> files = {kFiles[0], kFiles[1], {"d1_fill.cc", "/src/d1_fill.cc", &kFill, &kLine}};
  const Outcome outcome = run({"upgrade", "head"}, files);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("d1"), HasSubstr("step fill"), HasSubstr("blog --migrate")));
  EXPECT_EQ(run({"current"}, files).out, "");
  EXPECT_EQ(run({"upgrade", "b1"}, files).exit_code, 0);
  const Outcome script = run({"upgrade", "b1:d1", "--sql"}, files);
  EXPECT_THAT(script.out, HasSubstr("-- WARNING: the C++ data step fill"));
  EXPECT_THAT(script.err, HasSubstr("warning: "));
}

TEST_F(CommandsTest, TheGraphCanBeAskedWhileTheSchemaIsWrong) {
  const Migration broken{
      .message = "broken", .revises = "a1", .upgrade = [](Operations& op) { op.drop_table("nosuch"); }};
  const std::vector<MigrationFile> files = {kFiles[0], {"x1_broken.cc", "/src/x1_broken.cc", &broken, &kLine}};
  EXPECT_EQ(run({"heads"}, files).out, "x1 (head)\n");
  const Outcome outcome = run({"upgrade", "head"}, files);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("LBK201"));
  const Migration dangling{.revises = "nosuch", .upgrade = [](Operations&) {}};
  EXPECT_THAT(run({"heads"}, {{"y1.cc", "/src/y1.cc", &dangling, &kLine}}).err, HasSubstr("LBK106"));
}

TEST_F(CommandsTest, JsonSaysTheSame) {
  run({"upgrade", "b1"});
  const Object history = Object::parse(run({"history", "-i", "--format=json"}).out);
  ASSERT_EQ(history["revisions"].size(), 3u);
  const Object& mail = history["revisions"][1]["id"] == "b1" ? history["revisions"][1] : history["revisions"][0];
  EXPECT_EQ(mail["parents"], Object({"a1"}));
  EXPECT_EQ(mail["labels"], Object({"mail"}));
  EXPECT_EQ(mail["is_head"], true);
  EXPECT_EQ(mail["is_current"], true);
  EXPECT_EQ(Object::parse(run({"heads", "--format=json"}).out)["revisions"][0]["is_current"], nullptr);
  const Object upgraded = Object::parse(run({"upgrade", "heads", "--format=json"}).out);
  EXPECT_EQ(upgraded["steps"], Object::parse(R"([{"operation":"upgrade","revision":"c1","message":"create posts"}])"));
  EXPECT_EQ(upgraded["rows"], Object({"b1", "c1"}));
  const Outcome failed = run({"upgrade", "nosuch", "--format=json"});
  EXPECT_EQ(failed.out, "");
  const Object error = Object::parse(failed.err)["error"];
  EXPECT_EQ(error["kind"], "unknown_revision");
  EXPECT_EQ(error["exit_code"], 2);
}

TEST_F(CommandsTest, HelpIsForEachCommand) {
  for (const char* command : {"history", "heads", "branches", "show", "current", "upgrade", "downgrade", "stamp",
                              "ensure_version", "check", "diff", "revision", "merge", "edit", "compile"}) {
    const Outcome outcome = run({command, "--help"});
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_THAT(outcome.out, HasSubstr("Usage: blog_migrate " + std::string(command))) << command;
    EXPECT_THAT(run({"--help"}).out, HasSubstr(command));
  }
  EXPECT_THAT(run({"--help"}).out, Not(HasSubstr("autogenerate")));
}

}  // namespace
}  // namespace limbeck
