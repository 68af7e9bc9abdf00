// diff: what it prints leads from each kind of side to each other, on real databases.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "cli/tool.h"
#include "limbeck/migration.h"
#include "limbeck/models.h"
#include "support/command.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const Migration kUsers{.message = "create users", .branch_labels = "people", .upgrade = [](Operations& op) {
                         op.create_table("users", {column("id", Integer()).primary_key(), column("mail", String(80))});
                       }};
const Migration kPosts{.message = "create posts", .revises = "a1", .upgrade = [](Operations& op) {
                         op.create_table("posts", {column("id", Integer()).primary_key(),
                                                   column("author_id", Integer()).not_null().references("users.id")});
                         op.alter_column("users", "mail").type(String(320)).not_null();
                       }};
const Models kModels{.define = [](Schema& schema) {
  schema.table("users", {column("id", Integer()).primary_key(), column("mail", String(320)).not_null().unique(),
                         column("age", Integer()).server_default(18)});
  schema.view("adults", "SELECT id FROM users WHERE age > 17");
}};
const int kLine = 3;

constexpr char kFile[] =
    "CREATE TABLE users (id INTEGER NOT NULL, mail VARCHAR(320) NOT NULL, CONSTRAINT users_pkey PRIMARY KEY (id));\n"
    "CREATE INDEX ix_users_mail ON users (mail);\n"
    "CREATE TABLE tags (name VARCHAR(20) NOT NULL, CONSTRAINT tags_pkey PRIMARY KEY (name));\n";

enum class Engine { kPostgresql, kSqlite };

// Empty, and gone with the object.
class Database {
 public:
  virtual ~Database() = default;
  virtual std::string url() const = 0;
  virtual void run(const std::string& script) const = 0;
};

class PostgresqlDatabase : public Database {
 public:
  std::string url() const override { return PostgresCluster::shared().url(name_); }
  void run(const std::string& script) const override { PostgresCluster::shared().psql(name_, script); }

 private:
  const std::string name_ = PostgresCluster::shared().create_database();
};

// Tables are rebuilt by what `diff` prints as by hand: with foreign keys off, as they are unless somebody asks.
class SqliteDatabase : public Database {
 public:
  SqliteDatabase() { run("CREATE TABLE t (a INT); DROP TABLE t;"); }
  std::string url() const override { return "sqlite:///" + path().string(); }
  void run(const std::string& script) const override {
    output_of({.arguments = {"sqlite3", "-bail", path()}, .input = script});
  }

 private:
  std::filesystem::path path() const { return directory_.path() / "app.db"; }
  const TempDirectory directory_{"diff"};
};

std::unique_ptr<Database> make_database(Engine engine) {
  if (engine == Engine::kSqlite) return std::make_unique<SqliteDatabase>();
  return std::make_unique<PostgresqlDatabase>();
}

class DiffTest : public testing::TestWithParam<Engine> {
 protected:
  DiffTest() {
    tool_.files = {{"a1_users.cc", "/src/a1_users.cc", &kUsers, &kLine},
                   {"b1_posts.cc", "/src/b1_posts.cc", &kPosts, &kLine}};
    tool_.models = {{"models.cc", "/src/models.cc", &kModels, &kLine}};
    tool_.dialects = {dialect()};
    write_file(file(), kFile);
  }

  std::filesystem::path file() const { return tool_.folder() / "schema.sql"; }

  bool is_postgresql() const { return GetParam() == Engine::kPostgresql; }
  std::string dialect() const { return is_postgresql() ? "postgresql" : "sqlite"; }

  Outcome diff(const std::string& from, const std::string& to, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"diff", "--from", from, "--to", to};
    if (is_postgresql()) arguments.insert(arguments.end(), {"--scratch", PostgresCluster::shared().url("postgres")});
    arguments.insert(arguments.end(), more.begin(), more.end());
    return tool_.run(arguments);
  }

  // The SQL, carried out.
  void lead(const Database& database, const std::string& from, const std::string& to) {
    const Outcome outcome = diff(from, to, {"--sql"});
    ASSERT_EQ(outcome.exit_code, 0) << from << " to " << to << ": " << outcome.err;
    if (!outcome.out.empty()) database.run(outcome.out);
  }

  Tool tool_;
};

// From each side to each other: a database that has the first has the second when the SQL has run on it.
TEST_P(DiffTest, TheSqlLeadsFromEachToEach) {
  const auto other = make_database(GetParam());
  other->run(kFile);
  other->run("ALTER TABLE tags ADD COLUMN color VARCHAR(10) DEFAULT 'red' NOT NULL;");
  const std::vector<std::string> sides = {"base", "a1", "people", "head", "models", file().string(), other->url()};
  for (const std::string& from : sides)
    for (const std::string& to : sides) {
      SCOPED_TRACE(from + " to " + to);
      const auto live = make_database(GetParam());
      lead(*live, "base", from);
      lead(*live, from, to);
      const Outcome rest = diff(live->url(), to, {"--exit-code"});
      EXPECT_EQ(rest.exit_code, 0) << rest.out << rest.err;
      EXPECT_EQ(rest.out, "");
    }
}

// A database as the first side is that very database.
TEST_P(DiffTest, FromADatabase) {
  const auto live = make_database(GetParam());
  lead(*live, "base", "head");
  lead(*live, live->url(), "models");
  EXPECT_EQ(diff(live->url(), "models").out, "");
  lead(*live, live->url(), file());
  EXPECT_EQ(diff(file(), live->url()).out, "");
}

TEST_P(DiffTest, PrintsOperations) {
  const Outcome outcome = diff("a1", "head");
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("op.alter_column(\"users\", \"mail\").type(String(320)).not_null();\n"),
                                 HasSubstr("op.create_table(\"posts\", {\n")));
}

TEST_P(DiffTest, SaysWhereThereIsNone) {
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--sql"}, {"--exit-code"}}) {
    const Outcome outcome = diff("b1", "head", more);
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "No difference between b1 and head.\n");
  }
}

TEST_P(DiffTest, TellsByItsExitCode) {
  const Outcome outcome = diff("a1", "head", {"--exit-code"});
  EXPECT_EQ(outcome.exit_code, 6);
  EXPECT_EQ(outcome.out, diff("a1", "head").out);
  EXPECT_EQ(outcome.err, "error: a1 and head differ\n");
}

TEST_P(DiffTest, Json) {
  const auto json = nlohmann::json::parse(diff("a1", "head", {"--format=json", "--sql"}).out);
  EXPECT_EQ(json["dialect"], dialect());
  EXPECT_EQ(json["operations"].size(), 2u);
  EXPECT_FALSE(json["sql"].empty());
  const auto same = nlohmann::json::parse(diff("head", "b1", {"--format=json"}).out);
  EXPECT_EQ(same, nlohmann::json::parse(R"({"operations": []})"));
}

TEST_P(DiffTest, RefusesWhatIsNoSide) {
  const auto refused = [&](const std::string& from, int exit_code, const std::string& sentence) {
    const Outcome outcome = diff(from, "head");
    EXPECT_EQ(outcome.exit_code, exit_code) << from;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, AllOf(testing::StartsWith("error: "), HasSubstr(sentence)));
  };
  refused("nowhere", 2, "nowhere");
  refused("nowhere.sql", 1, "cannot read 'nowhere.sql'");
  write_file(tool_.folder() / "app.db", "SQLite format 3");
  refused(tool_.folder() / "app.db", 2, "say sqlite:///" + (tool_.folder() / "app.db").string());
  refused("oracle://localhost/x", 2, "oracle");
  refused("sqlite:////nowhere/at/all.db", is_postgresql() ? 2 : 1, "sqlite");
  write_file(tool_.folder() / "wrong.sql", "CREATE TABLE t (a int);\nCREATE TABLE t (a int);\n");
  refused(tool_.folder() / "wrong.sql", 1, "cannot be loaded");
  tool_.models.clear();
  refused("models", 2, "there are no models");
}

INSTANTIATE_TEST_SUITE_P(Databases, DiffTest, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return info.param == Engine::kSqlite ? "SQLite" : "PostgreSQL"; });

// Where several dialects are meant, one has to be named.
TEST(DiffOfSeveralDialectsTest, AsksWhoseSql) {
  Tool tool;
  tool.files = {{"a1_users.cc", "/src/a1_users.cc", &kUsers, &kLine}};
  write_file(tool.folder() / "schema.sql", kFile);
  const std::vector<std::string> to_head = {"diff", "--from", "base", "--to", "head"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), to_head.begin(), to_head.end());
    return tool.run(more);
  };
  EXPECT_EQ(with({}).exit_code, 0);
  EXPECT_EQ(with({"--sql"}).exit_code, 2);
  EXPECT_THAT(with({"--sql"}).err, HasSubstr("Say --dialect, one of postgresql, sqlite"));
  EXPECT_THAT(with({"--sql", "--dialect=sqlite"}).out, HasSubstr("CREATE TABLE users"));
  EXPECT_EQ(with({"--sql", "--dialect=oracle"}).exit_code, 2);
  EXPECT_THAT(tool.run({"diff", "--from", tool.folder() / "schema.sql", "--to", "head"}).err,
              HasSubstr("Say --dialect, one of postgresql, sqlite"));
  EXPECT_THAT(tool.run({"diff", "--from", "nowhere.sql", "--to", "head"}).err,
              HasSubstr("cannot read 'nowhere.sql': there is no such file"));
  EXPECT_THAT(tool.run({"diff", "--from", tool.folder() / "schema.sql", "--to", "head", "--dialect=postgresql"}).err,
              HasSubstr("name a server with --scratch URL"));
  const Outcome mixed = tool.run({"diff", "--from", PostgresCluster::shared().url("postgres"), "--to",
                                  tool.folder() / "schema.sql", "--dialect=sqlite"});
  EXPECT_EQ(mixed.exit_code, 2);
  EXPECT_THAT(mixed.err, HasSubstr("schemas of two kinds of databases cannot be compared"));
}

TEST(DiffPasswordTest, IsNeverPrinted) {
  PostgresCluster& cluster = PostgresCluster::shared();
  Tool tool;
  tool.files = {{"a1_users.cc", "/src/a1_users.cc", &kUsers, &kLine}};
  const std::string database = cluster.create_database();
  for (const std::string& password : {std::string(PostgresCluster::kPassword), std::string("not-the-password")}) {
    const Outcome outcome =
        tool.run({"diff", "--from", "head", "--to", cluster.guarded_url(database, password), "--exit-code"});
    EXPECT_NE(outcome.exit_code, 0);
    EXPECT_THAT(outcome.out + outcome.err, Not(HasSubstr(password)));
  }
}

}  // namespace
}  // namespace limbeck::test
