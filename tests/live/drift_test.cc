// --migrate=check of a real program: what somebody changed behind the migrations' back is named, and nothing else.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "live_database.h"
#include "support/counting_proxy.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

using testing::HasSubstr;

class LiveDrift : public testing::TestWithParam<Engine> {
 protected:
  LiveDrift() : program_("plain"), database_(make_database(GetParam())) {}

  CommandResult check() { return try_migrate(program_, *database_, "check"); }
  void change(std::string_view sql) { database_->query(sql); }

  const std::string program_;
  const std::unique_ptr<LiveDatabase> database_;
};

TEST_P(LiveDrift, IsNotSeenWhereThereIsNone) {
  for (const char* target : {"head", "-1", "19f0", "base", "head"}) {
    migrate(program_, *database_, target);
    const CommandResult result = check();
    EXPECT_EQ(result.exit_code, 0) << target << "\n" << result.out << result.err;
    EXPECT_THAT(result.out, HasSubstr("No drift: "));
  }
}

TEST_P(LiveDrift, IsNamed) {
  migrate(program_, *database_, "head");
  const std::string before = database_->snapshot();
  change("CREATE TABLE notes (id integer PRIMARY KEY)");
  change("ALTER TABLE users ADD COLUMN age integer");
  change("DROP INDEX ix_posts_slug");
  change("CREATE INDEX ix_posts_slug ON posts (slug)");
  change("CREATE VIEW names AS SELECT display_name FROM users");
  change("DROP TABLE likes");
  const CommandResult result = check();
  EXPECT_EQ(result.exit_code, 6) << result.err;
  EXPECT_EQ(result.out,
            "extra column 'users.age'\n"
            "extra table 'notes'\n"
            "extra view 'names'\n"
            "changed index 'ix_posts_slug' of 'posts': the database has (slug), the migrations make (slug), unique\n"
            "missing table 'likes'\n");
  EXPECT_THAT(result.err, HasSubstr("5 differences"));
}

TEST_P(LiveDrift, WritesNothing) {
  migrate(program_, *database_, "head");
  const std::string before = database_->snapshot();
  check();
  EXPECT_TRUE(same_text(before, database_->snapshot()));
}

TEST_P(LiveDrift, NeedsAVersionTable) {
  change("CREATE TABLE notes (id integer)");
  const CommandResult uncontrolled = check();
  EXPECT_EQ(uncontrolled.exit_code, 1);
  EXPECT_THAT(uncontrolled.err, HasSubstr("has no table alembic_version"));
  migrate(program_, *database_, "head");
  change("UPDATE alembic_version SET version_num = 'nobody'");
  EXPECT_EQ(check().exit_code, 4);
}

INSTANTIATE_TEST_SUITE_P(Engines, LiveDrift, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

struct Tampering {
  const char* sql;
  const char* expected;
};

TEST(PostgresqlDrift, NamesColumnsKeysAndDefaults) {
  const std::unique_ptr<LiveDatabase> database = make_database(Engine::kPostgresql);
  const std::string program = "plain";
  migrate(program, *database, "head");
  const Tampering kTamperings[] = {
      {"ALTER TABLE posts ALTER COLUMN title TYPE varchar(80)",
       "changed column 'posts.title': the database has varchar(80), the migrations make varchar(120)\n"},
      {"ALTER TABLE users ALTER COLUMN display_name SET DEFAULT 'nobody'",
       "changed default of column 'users.display_name': the database has default 'nobody', the migrations make default "
       "'somebody'\n"},
      {"ALTER TABLE posts ALTER COLUMN created_at DROP DEFAULT", "missing default of column 'posts.created_at'\n"},
      {"ALTER TABLE posts ALTER COLUMN title DROP NOT NULL", "missing not null of column 'posts.title'\n"},
      {"ALTER TABLE posts DROP CONSTRAINT posts_title_check",
       "missing check constraint 'posts_title_check' of 'posts'\n"},
      {"ALTER TABLE likes DROP CONSTRAINT votes_user_id_fkey", "missing foreign key 'votes_user_id_fkey' of 'likes'\n"},
      {"ALTER TABLE posts ADD CONSTRAINT one UNIQUE (title)", "extra unique constraint 'one' of 'posts'\n"},
      {"CREATE TYPE mood AS ENUM ('good')", "extra enum 'mood'\n"},
      {"CREATE FUNCTION one(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'", "extra function 'one(integer)'\n"},
      {"CREATE SEQUENCE numbers", "extra sequence 'numbers'\n"},
      {"CREATE SCHEMA other; CREATE TABLE other.t (id integer); CREATE EXTENSION pg_trgm", ""}};
  for (const Tampering& tampering : kTamperings) {
    const std::string before = try_migrate(program, *database, "check").out;
    database->query(tampering.sql);
    const CommandResult result = try_migrate(program, *database, "check");
    const std::string expected = tampering.expected;
    if (expected.empty())
      EXPECT_EQ(result.out, before);
    else
      EXPECT_THAT(result.out, HasSubstr(expected)) << tampering.sql;
  }
}

TEST(PostgresqlDrift, TakesAFixedNumberOfQueries) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const std::string name = cluster.create_database("drift"), program = "plain";
  run_command(migrate_command(program, cluster.url(name), "head"));
  CountingProxy proxy(cluster.socket_directory());
  const auto trips = [&] {
    proxy.reset();
    run_command(migrate_command(program, cluster.url_through(proxy.directory(), name), "check"));
    return proxy.round_trips();
  };
  const int few = trips();
  EXPECT_GE(few, 1);
  EXPECT_LE(few, 5);
  for (int i = 0; i < 30; ++i) cluster.psql(name, "CREATE TABLE more_" + std::to_string(i) + " (id integer UNIQUE)");
  EXPECT_EQ(trips(), few);
}

}  // namespace
}  // namespace limbeck::test
