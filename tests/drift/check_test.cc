// check --database-url on real databases: each kind of thing that is extra, missing or changed is named, and what is
// none of the history's business is not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "drift/tool.h"
#include "limbeck/models.h"
#include "support/counting_proxy.h"
#include "support/live_database.h"
#include "support/postgres_cluster.h"
#include "support/temp_directory.h"

namespace limbeck {
namespace {

using test::Outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const int kLine = 3;

const Migration kBlog{
    .message = "blog", .upgrade = [](Operations& op) {
      op.create_table("users",
                      {column("id", Integer()).primary_key(), column("mail", String(100)).not_null().unique()});
      op.create_table("posts", {column("id", Integer()).primary_key(),
                                column("user_id", Integer()).references("users.id").on_delete(CASCADE),
                                column("title", String(100)).not_null().server_default("x"),
                                column("votes", Integer()).not_null(), check("votes >= 0").name("positive")});
      op.create_index("ix_posts_title", "posts", {"title"});
      op.create_view("titles", "SELECT title FROM posts");
    }};
const Migration kServerOnly{
    .message = "what only a server has", .revises = "a1", .upgrade = [](Operations& op) {
      op.create_schema("audit");
      op.create_table("log", {column("at", DateTime({.timezone = true})).server_default(now())}).schema("audit");
      op.create_enum("state", {"new", "paid"});
      op.add_column("posts", column("state", Enum("state", {"new", "paid"})));
      op.create_sequence("numbers").increment(2);
      op.create_function("slug(title text)", "RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT lower(title)$$");
      op.create_function("touch()", "RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$");
      op.create_trigger("touch", "posts", "BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION touch()");
      op.create_policy("own", "posts").using_expression("user_id = 1");
      op.create_domain("positive_number", Integer());
    }};

class CheckTest : public testing::Test {
 protected:
  CheckTest() { unsetenv("DATABASE_URL"); }

  // A database at the head of the history.
  void begin(const std::string& dialect, std::vector<MigrationFile> files) {
    dialect_ = dialect;
    files_ = std::move(files);
    where_ = (directory_.path() / "app.db").string();
    url_ = "sqlite:///" + where_;
    if (dialect == "postgresql") {
      where_ = test::PostgresCluster::shared().create_database("check");
      url_ = test::PostgresCluster::shared().url(where_);
    }
    facts_ = {"--dialect", dialect};
    const Outcome outcome = run({"upgrade", "head", "--database-url", url_});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    database_ = test::LiveDatabase::open(dialect, where_);
  }

  Outcome run(const std::vector<std::string>& arguments) { return test::run_tool(files_, models_, facts_, arguments); }
  Outcome check() { return run({"check", "--database-url", url_}); }

  void change(const std::string& sql) {
    for (std::size_t begin = 0; begin < sql.size();) {
      const std::size_t end = std::min(sql.find(";;", begin), sql.size());
      database_->run({{sql.substr(begin, end - begin)}});
      begin = end + 2;
    }
  }

  test::TempDirectory directory_{"check"};
  std::string dialect_, where_, url_;
  std::vector<MigrationFile> files_;
  std::vector<ModelsFile> models_;
  std::vector<std::string> facts_;
  std::unique_ptr<test::LiveDatabase> database_;
};

const std::vector<MigrationFile> kPlain = {{"a1_blog.cc", "/src/a1_blog.cc", &kBlog, &kLine}};
const std::vector<MigrationFile> kServer = {{"a1_blog.cc", "/src/a1_blog.cc", &kBlog, &kLine},
                                            {"b1_server.cc", "/src/b1_server.cc", &kServerOnly, &kLine}};

struct Tampering {
  const char* sql;
  const char* expected;  // the whole of stdout
};

void PrintTo(const Tampering& tampering, std::ostream* out) { *out << tampering.sql; }

const Tampering kEverywhere[] = {
    {"CREATE TABLE notes (id integer, text text);;CREATE INDEX ix_notes ON notes (id)", "extra table 'notes'\n"},
    {"ALTER TABLE posts ADD COLUMN slug text DEFAULT 'x'", "extra column 'posts.slug'\n"},
    {"CREATE INDEX ix_posts_votes ON posts (votes)", "extra index 'ix_posts_votes' of 'posts'\n"},
    {"CREATE VIEW mails AS SELECT mail FROM users", "extra view 'mails'\n"},
    {"DROP INDEX ix_posts_title", "missing index 'ix_posts_title' of 'posts'\n"},
    {"DROP VIEW titles", "missing view 'titles'\n"},
    {"DROP VIEW titles;;DROP TABLE posts", "missing view 'titles'\nmissing table 'posts'\n"},
    {"DROP INDEX ix_posts_title;;CREATE UNIQUE INDEX ix_posts_title ON posts (title)",
     "changed index 'ix_posts_title' of 'posts': the database has (title) unique, the history says (title)\n"},
    {"DROP VIEW titles;;CREATE VIEW titles AS SELECT title, votes FROM posts", "changed view 'titles'"},
};

const Tampering kOnPostgresql[] = {
    {"DROP VIEW titles;;ALTER TABLE posts ALTER COLUMN title TYPE varchar(80);;CREATE VIEW titles AS SELECT title FROM "
     "posts",
     "changed column 'posts.title': the database has String length 80 not_null server_default \"x\", the history says "
     "String length 100 not_null server_default \"x\"\n"},
    {"ALTER TABLE posts ALTER COLUMN votes DROP NOT NULL",
     "changed column 'posts.votes': the database has Integer, the history says Integer not_null\n"},
    {"ALTER TABLE posts ALTER COLUMN title DROP DEFAULT",
     "changed column 'posts.title': the database has String length 100 not_null, the history says String length 100 "
     "not_null "
     "server_default \"x\"\n"},
    {"ALTER TABLE posts DROP CONSTRAINT positive", "missing check constraint 'positive' of 'posts'\n"},
    {"ALTER TABLE posts DROP CONSTRAINT posts_user_id_fkey", "missing foreign key 'posts_user_id_fkey' of 'posts'\n"},
    {"ALTER TABLE users DROP CONSTRAINT users_mail_key", "missing unique constraint 'users_mail_key' of 'users'\n"},
    {"ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE",
     "missing foreign key 'posts_user_id_fkey' of 'posts'\nmissing primary key 'users_pkey' of 'users'\n"},
    {"ALTER TABLE posts ADD CONSTRAINT short CHECK (length(title) < 50)",
     "extra check constraint 'short' of 'posts'\n"},
    {"ALTER TABLE posts DROP CONSTRAINT posts_user_id_fkey;;ALTER TABLE posts ADD CONSTRAINT posts_user_id_fkey "
     "FOREIGN "
     "KEY (user_id) REFERENCES users (id)",
     "changed foreign key 'posts_user_id_fkey' of 'posts': the database has foreign_key (user_id) references users "
     "(id), "
     "the history says foreign_key (user_id) references users (id) on_delete cascade\n"},
    {"ALTER TYPE state ADD VALUE 'sent'",
     "changed enum 'state': the database has (new, paid, sent), the history says (new, paid)\n"},
    {"CREATE TYPE mood AS ENUM ('good')", "extra enum 'mood'\n"},
    {"ALTER SEQUENCE numbers INCREMENT 3", "changed sequence 'numbers'"},
    {"DROP SEQUENCE numbers", "missing sequence 'numbers'\n"},
    {"CREATE SEQUENCE more", "extra sequence 'more'\n"},
    {"CREATE OR REPLACE FUNCTION slug(title text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT upper(title)$$",
     "changed function 'slug(text)'"},
    {"DROP FUNCTION slug(text)", "missing function 'slug(text)'\n"},
    {"CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1'", "extra function 'one()'\n"},
    {"DROP TRIGGER touch ON posts", "missing trigger 'touch' of 'posts'\n"},
    {"ALTER TABLE posts DISABLE TRIGGER touch", "changed trigger 'touch' of 'posts'"},
    {"DROP POLICY own ON posts", "missing policy 'own' of 'posts'\n"},
    {"ALTER POLICY own ON posts USING (user_id = 2)", "changed policy 'own' of 'posts'"},
    {"CREATE POLICY all_of_them ON posts USING (true)", "extra policy 'all_of_them' of 'posts'\n"},
    {"ALTER TABLE posts ENABLE ROW LEVEL SECURITY", "extra row level security of table 'posts'\n"},
    {"DROP DOMAIN positive_number", "missing domain 'positive_number'\n"},
    {"ALTER DOMAIN positive_number SET NOT NULL", "changed domain 'positive_number'"},
    {"CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM posts", "extra view 'counted'\n"},
    {"CREATE TABLE audit.more (id integer)", "extra table 'audit.more'\n"},
    {"COMMENT ON TABLE posts IS 'of the blog'", "changed table 'posts'"},
    {"DROP TABLE audit.log;;DROP SCHEMA audit", "missing schema 'audit'\nmissing table 'audit.log'\n"},
};

class Tampered : public CheckTest, public testing::WithParamInterface<Tampering> {
 protected:
  void expect_named(const Tampering& tampering) {
    const Outcome untouched = check();
    EXPECT_EQ(untouched.exit_code, 0) << untouched.out << untouched.err;
    EXPECT_THAT(untouched.out, AllOf(HasSubstr("No drift: "), HasSubstr(" is as the migrations make it at ")));
    change(tampering.sql);
    const Outcome outcome = check();
    EXPECT_EQ(outcome.exit_code, 6) << outcome.err;
    const std::string expected = tampering.expected;
    if (expected.ends_with('\n'))
      EXPECT_EQ(outcome.out, expected);
    else
      EXPECT_THAT(outcome.out, testing::StartsWith(expected));
    EXPECT_THAT(outcome.err, HasSubstr("differs from what the migrations make of it"));
  }
};

class TamperedPostgresql : public Tampered {};
TEST_P(TamperedPostgresql, IsNamed) {
  begin("postgresql", kServer);
  expect_named(GetParam());
}
INSTANTIATE_TEST_SUITE_P(Everywhere, TamperedPostgresql, testing::ValuesIn(kEverywhere));
INSTANTIATE_TEST_SUITE_P(Server, TamperedPostgresql, testing::ValuesIn(kOnPostgresql));

class TamperedSqlite : public Tampered {};
TEST_P(TamperedSqlite, IsNamed) {
  begin("sqlite", kPlain);
  expect_named(GetParam());
}
INSTANTIATE_TEST_SUITE_P(Everywhere, TamperedSqlite, testing::ValuesIn(kEverywhere));

TEST_F(CheckTest, WhatIsNobodysBusinessIsNoDrift) {
  begin("postgresql", kServer);
  change(
      "CREATE SCHEMA other;;CREATE TABLE other.t (id integer PRIMARY KEY);;COMMENT ON TABLE other.t IS 'x';;"
      "CREATE EXTENSION pg_trgm;;GRANT SELECT ON posts TO PUBLIC;;CREATE TABLE limbeck_journal (id integer)");
  const Outcome outcome = check();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
}

TEST_F(CheckTest, FiltersLeaveThingsOut) {
  begin("sqlite", kPlain);
  change("CREATE TABLE spatial_ref (id integer)");
  EXPECT_EQ(check().exit_code, 6);
  facts_.insert(facts_.end(), {"--exclude-name", "spatial_*"});
  EXPECT_EQ(check().exit_code, 0);
}

TEST_F(CheckTest, HooksOfTheModelsAreAsked) {
  begin("sqlite", kPlain);
  change("CREATE TABLE notes (id integer)");
  static const Models kModels{.define = [](Schema&) {},
                              .include_object = [](const ComparedObject& object) { return object.name != "notes"; }};
  models_ = {{"models.cc", "/src/models.cc", &kModels, &kLine}};
  EXPECT_EQ(check().exit_code, 0);
}

TEST_F(CheckTest, TheHistoryIsReplayedToWhereTheDatabaseIs) {
  begin("postgresql", kServer);
  EXPECT_EQ(run({"downgrade", "a1", "--database-url", url_}).exit_code, 0);
  EXPECT_THAT(check().out, HasSubstr("at a1."));
  EXPECT_EQ(run({"downgrade", "base", "--database-url", url_}).exit_code, 0);
  EXPECT_THAT(check().out, HasSubstr("at base."));
}

TEST_F(CheckTest, JsonSaysTheSame) {
  begin("sqlite", kPlain);
  change("ALTER TABLE posts ADD COLUMN slug text");
  const Outcome outcome = run({"check", "--database", url_, "--format=json"});
  EXPECT_EQ(outcome.exit_code, 6);
  const nlohmann::json json = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(json["rows"], nlohmann::json({"a1"}));
  EXPECT_EQ(json["differences"], nlohmann::json::parse(R"([{"kind": "extra", "object": "column 'posts.slug'",
                                                            "history": null, "database": "Text"}])"));
  EXPECT_EQ(json["unproven"], nlohmann::json::array());
  EXPECT_EQ(nlohmann::json::parse(outcome.err)["error"]["exit_code"], 6);
}

TEST_F(CheckTest, WhatRawSqlSpeaksOfIsNotCounted) {
  static const Migration kRaw{.message = "raw",
                              .revises = "a1",
                              .upgrade =
                                  [](Operations& op) {
                                    op.execute("ALTER TABLE posts ADD COLUMN slug text");
                                    op.execute("UPDATE posts SET votes = 1");
                                  },
                              .downgrade = irreversible("no")};
  begin("sqlite", {kPlain[0], {"b1_raw.cc", "/src/b1_raw.cc", &kRaw, &kLine}});
  Outcome outcome = check();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr("note: extra column 'posts.slug'; SQL of revision b1 speaks of it"));
  change("ALTER TABLE posts ADD COLUMN other text");
  outcome = check();
  EXPECT_EQ(outcome.exit_code, 6);
  EXPECT_EQ(outcome.out, "extra column 'posts.other'\n");
}

TEST_F(CheckTest, WhatCannotBeComparedIsAnError) {
  begin("sqlite", kPlain);
  const std::string empty = "sqlite:///" + (directory_.path() / "empty.db").string();
  test::LiveDatabase::open("sqlite", (directory_.path() / "empty.db").string())->run({{"CREATE TABLE t (id integer)"}});
  const auto answer = [&](const std::string& url) { return run({"check", "--database-url", url}); };
  const Outcome uncontrolled = answer(empty);
  EXPECT_EQ(uncontrolled.exit_code, 1);
  EXPECT_THAT(uncontrolled.err, HasSubstr("has no table alembic_version"));
  EXPECT_EQ(answer("sqlite:///" + (directory_.path() / "none.db").string()).exit_code, 1);
  EXPECT_EQ(answer("").exit_code, 2);
  EXPECT_EQ(answer("postgresql://nowhere/x").exit_code, 2) << "the project is not made for it";
  change("UPDATE alembic_version SET version_num = 'unknown'");
  const Outcome unknown = check();
  EXPECT_EQ(unknown.exit_code, 4);
  EXPECT_EQ(unknown.out, "");
  EXPECT_THAT(unknown.err, HasSubstr("unknown"));
}

TEST_F(CheckTest, TheNumberOfQueriesIsFixed) {
  begin("postgresql", kServer);
  const auto trips = [&] {
    test::CountingProxy proxy(test::PostgresCluster::shared().socket_directory());
    const Outcome outcome =
        run({"check", "--database-url", test::PostgresCluster::shared().url_through(proxy.directory(), where_)});
    EXPECT_NE(outcome.out, "") << outcome.err;
    return proxy.round_trips();
  };
  const int few = trips();
  EXPECT_LE(few, 30);
  for (int i = 0; i < 50; ++i)
    change("CREATE TABLE more_" + std::to_string(i) + " (id integer PRIMARY KEY, a text UNIQUE CHECK (a <> ''))");
  EXPECT_EQ(trips(), few);
}

}  // namespace
}  // namespace limbeck
