// The flags as a user of the program meets them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/command.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Flags : public ::testing::Test {
 protected:
  CommandResult run(std::vector<std::string> arguments, const std::map<std::string, std::string>& environment = {}) {
    arguments.insert(arguments.begin(), LIMBECK_FLAGS_TEST_PROGRAM);
    return run_command(
        {.arguments = arguments,
         .environment = environment,
         .without = {"DATABASE_URL", "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGUSER", "PGSERVICE"},
         .directory = directory_.path()});
  }

  TempDirectory directory_{"flags"};
};

TEST_F(Flags, migrate_forward_and_backward) {
  const CommandResult head = run({"--migrate=head"});
  EXPECT_EQ(head.exit_code, 0);
  EXPECT_EQ(head.out, "");
  EXPECT_EQ(head.err,
            "Migrating sqlite:///default.db: 3 revisions in one transaction\n"
            "Running upgrade  -> 10000001, make 10000001\n"
            "Running upgrade 10000001 -> 11010102, make 11010102\n"
            "Running upgrade 11010102 -> 12020203, make 12020203\n"
            "Done: the database is at 12020203 (head).\n");
  EXPECT_EQ(run({}).out, "serving\n");
  EXPECT_EQ(run({"--migrate=head"}).err, "Nothing to do: the database is at 12020203 (head).\n");
  EXPECT_THAT(run({"--migrate=-1"}).err, HasSubstr("Done: the database is at 11010102.\n"));
  EXPECT_THAT(run({"--migrate=+1"}).err, HasSubstr("Done: the database is at 12020203 (head).\n"));
  EXPECT_THAT(run({"--migrate=v1.0"}).err, HasSubstr("Running downgrade 12020203 -> 11010102"));
  EXPECT_THAT(run({"--migrate=base"}).err, HasSubstr("Done: the database is at base.\n"));
}

TEST_F(Flags, plan_without_changing_anything) {
  const CommandResult plan = run({"--migrate_plan", "--migrate=+1"});
  EXPECT_EQ(plan.exit_code, 0);
  EXPECT_EQ(plan.out,
            "1 revision in one transaction\n\nupgrade to 10000001, make 10000001\n  statement 1  [10000001.cc:11]\n");
  EXPECT_FALSE(std::filesystem::exists(directory_.path() / "default.db"));
}

TEST_F(Flags, print_sql_that_does_what_the_run_would) {
  const CommandResult sql = run({"--migrate_sql", "--migrate=+2"});
  EXPECT_EQ(sql.out,
            "PRAGMA foreign_keys = ON;\nBEGIN IMMEDIATE;\n\n"
            "CREATE TABLE alembic_version (\n    version_num VARCHAR(32) NOT NULL, \n"
            "    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n);\n\n"
            "-- Running upgrade  -> 10000001, make 10000001\n\n"
            "CREATE TABLE t1 (x INTEGER);\n\n"
            "INSERT INTO alembic_version (version_num) VALUES ('10000001');\n\n"
            "-- Running upgrade 10000001 -> 11010102, make 11010102\n\n"
            "CREATE TABLE t2 (x INTEGER);\n\n"
            "UPDATE alembic_version SET version_num = '11010102' WHERE version_num = '10000001';\n\n"
            "COMMIT;\n");
  EXPECT_FALSE(std::filesystem::exists(directory_.path() / "default.db"));
}

TEST_F(Flags, stamp_without_running_anything) {
  const CommandResult stamp = run({"--migrate=stamp:11010102"});
  EXPECT_EQ(stamp.exit_code, 0) << stamp.err;
  EXPECT_THAT(stamp.err, HasSubstr("Running stamp_revision  -> 11010102\nDone: the database is at 11010102.\n"));
  EXPECT_THAT(run({"--migrate=stamp:base", "--migrate_plan"}).out,
              HasSubstr("stamp 11010102 -> base: only the version rows change\n"));
  EXPECT_THAT(run({"--migrate=stamp:base"}).err, HasSubstr("Done: the database is at base.\n"));
  EXPECT_THAT(run({"--migrate=stamp:heads"}).err, HasSubstr("Done: the database is at 12020203 (head).\n"));
}

TEST_F(Flags, print_sql_from_one_revision_to_another_without_a_database) {
  const CommandResult up = run({"--migrate_sql=10000001:head", "--database_url=postgresql://nowhere.invalid/"});
  EXPECT_EQ(up.exit_code, 0) << up.err;
  EXPECT_EQ(up.err, "");
  EXPECT_THAT(up.out, StartsWith("BEGIN;\n\n-- Running upgrade 10000001 -> 11010102"));
  EXPECT_THAT(up.out, AllOf(HasSubstr("12020203"), Not(HasSubstr("CREATE TABLE alembic_version"))));
  const CommandResult down = run({"--migrate_sql", "--migrate=head:-2"});
  EXPECT_THAT(down.out, AllOf(HasSubstr("-- Running downgrade 11010102 -> 10000001"), HasSubstr("DROP TABLE t2;")));
  EXPECT_THAT(run({"-migrate_sql=base:10000001"}).out, HasSubstr("CREATE TABLE alembic_version"));
  EXPECT_THAT(run({"--migrate_sql=stamp:10000001:11010102"}).out,
              HasSubstr("UPDATE alembic_version SET version_num = '11010102' WHERE version_num = '10000001';\n"));
  EXPECT_THAT(run({"--migrate_sql", "--migrate=head:head"}).err, HasSubstr("Nothing to do from 12020203 (head)."));
}

TEST_F(Flags, print_no_sql_when_there_is_an_error) {
  for (const char* const target : {"head:nowhere", "nowhere:head", "base:head:head", "base:"}) {
    const CommandResult sql = run({"--migrate_sql", std::string("--migrate=") + target});
    EXPECT_EQ(sql.exit_code, 2) << target;
    EXPECT_EQ(sql.out, "") << target;
    EXPECT_THAT(sql.err, StartsWith("error: ")) << target;
  }
  EXPECT_EQ(run({"--migrate=base:head"}).exit_code, 2);
}

TEST_F(Flags, show_the_status) {
  EXPECT_THAT(run({"--migrate_status"}).out,
              HasSubstr("current:  base (no version table)\nhead:     12020203\npending:  3 revisions\n"));
  run({"--migrate=v1.0"});
  const CommandResult status = run({"--migrate_status"});
  EXPECT_EQ(status.exit_code, 0);
  EXPECT_EQ(
      status.out,
      "database: sqlite:///default.db\ncurrent:  11010102\nhead:     12020203\npending:  1 revision\n\n"
      "[x] 10000001  make 10000001\n[x] 11010102  make 11010102 (current, v1.0)\n[ ] 12020203  make 12020203 (head)\n");
}

TEST_F(Flags, let_the_program_go_on_when_none_is_given) {
  const CommandResult behind = run({});
  EXPECT_EQ(behind.exit_code, 3);
  EXPECT_EQ(behind.out,
            "the database is 3 revisions behind this program: it has none applied, the next is 10000001 (make "
            "10000001); migrate it with "
            "--migrate=head\n");
}

TEST_F(Flags, take_the_database_from_flag_environment_or_default) {
  const auto database_of = [](const CommandResult& status) { return status.out.substr(0, status.out.find('\n')); };
  const std::map<std::string, std::string> environment = {{"DATABASE_URL", "sqlite:///env.db"}};
  EXPECT_EQ(database_of(run({"--migrate_status"})), "database: sqlite:///default.db");
  EXPECT_EQ(database_of(run({"--migrate_status"}, environment)), "database: sqlite:///env.db");
  EXPECT_EQ(database_of(run({"--migrate_status", "--database_url=sqlite:///flag.db"}, environment)),
            "database: sqlite:///flag.db");
  const CommandResult server = run({"--migrate_status"}, {{"PGHOST", "/no/such/folder"}});
  EXPECT_EQ(server.exit_code, 1);
  EXPECT_THAT(server.err, AllOf(StartsWith("error: cannot connect to postgresql://: "), HasSubstr("/no/such/folder")));
}

TEST_F(Flags, refuse_what_makes_no_sense) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"--migrate="},
                                             {"--migrate=+99"},
                                             {"--migrate=1"},
                                             {"--migrate=nope"},
                                             {"--migrate=a@b"},
                                             {"--migrate_plan", "--migrate_sql"},
                                             {"--migrate=head", "--migrate_status"},
                                             {"--migrate=head", "--database_url=mysql://u:sesame@h"}}) {
    const CommandResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 2) << arguments.front();
    EXPECT_THAT(result.err, AllOf(StartsWith("error: "), Not(HasSubstr("sesame")))) << arguments.front();
    EXPECT_EQ(result.out, "") << arguments.front();
  }
  EXPECT_FALSE(std::filesystem::exists(directory_.path() / "default.db"));
}

TEST_F(Flags, are_explained) {
  EXPECT_THAT(run({"--help"}).out,
              AllOf(HasSubstr("--migrate (Migrate the database to this target"), HasSubstr("--migrate_plan"),
                    HasSubstr("--migrate_sql"), HasSubstr("--migrate_status"), HasSubstr("--database_url")));
}

TEST_F(Flags, fail_on_a_directory) {
  std::filesystem::create_directory(directory_.path() / "default.db");
  const CommandResult result = run({"--migrate=head"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "error: cannot use the SQLite file default.db: it is a directory, not a file\n");
}

}  // namespace
}  // namespace limbeck::test
