// revision --from-database: what it writes and says, and each way in which there is nothing to take over.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/tool.h"
#include "limbeck/migration.h"
#include "limbeck/models.h"
#include "support/command.h"
#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr char kSchema[] =
    "CREATE TABLE users (id integer PRIMARY KEY, mail varchar(320) NOT NULL UNIQUE);"
    "INSERT INTO users VALUES (7, 'a@b.c');";

const Migration kUsers{.message = "create users", .upgrade = [](Operations& op) {
                         op.create_table("users", {column("id", Integer()).primary_key()});
                       }};
const int kLine = 3;

class FromDatabaseTest : public testing::Test {
 protected:
  std::string sqlite_url(const std::string& name = "old.db") const {
    return "sqlite:///" + (data_.path() / name).string();
  }

  void make_sqlite(const std::string& sql, const std::string& name = "old.db") const {
    output_of({.arguments = {"sqlite3", data_.path() / name, sql}});
  }

  Outcome take_over(const std::string& url, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"revision", "--from-database", url, "-m", "baseline", "--rev-id", "a1"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return tool_.run(arguments);
  }

  // One sentence, and nothing written.
  void expect_refused(const Outcome& outcome, int exit_code, const std::string& sentence) {
    EXPECT_EQ(outcome.exit_code, exit_code) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr(sentence));
    EXPECT_THAT(outcome.err, testing::StartsWith("error: "));
    EXPECT_THAT(tool_.written(), IsEmpty());
  }

  Tool tool_;
  const TempDirectory data_{"old"};
};

TEST_F(FromDatabaseTest, WritesAMigrationAndModels) {
  make_sqlite(kSchema);
  tool_.dialects = {"sqlite"};
  const Outcome outcome = take_over(sqlite_url());
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("a1_baseline.cc"), EndsWith("  done\n")));
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("models.cc ...  done"), HasSubstr("found 1 table in "),
                                 HasSubstr("stamp head"), Not(HasSubstr("not taken over"))));
  EXPECT_THAT(tool_.written(), ElementsAre("migrations/a1_baseline.cc", "models.cc"));
  EXPECT_THAT(read_file(tool_.migrations_folder() / "a1_baseline.cc"),
              AllOf(HasSubstr("op.create_table(\"users\""), HasSubstr("column(\"id\", Integer()).primary_key()"),
                    HasSubstr("column(\"mail\", String(320)).not_null().unique()")));
  EXPECT_EQ(output_of({.arguments = {"sqlite3", data_.path() / "old.db", "SELECT * FROM users"}}), "7|a@b.c\n");
}

TEST_F(FromDatabaseTest, ReadsPostgresqlAndChangesNothing) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const std::string database = cluster.create_database();
  cluster.psql(database, kSchema);
  const std::string before = cluster.dump_with_rows(database);
  tool_.dialects = {"postgresql"};
  EXPECT_EQ(take_over(cluster.url(database), {"--no-models"}).exit_code, 0);
  EXPECT_THAT(tool_.written(), ElementsAre("migrations/a1_baseline.cc"));
  EXPECT_EQ(cluster.dump_with_rows(database), before);
}

TEST_F(FromDatabaseTest, OfAnotherKind) {
  tool_.dialects = {"sqlite"};
  expect_refused(take_over("postgresql://localhost/shop"), 2,
                 "this is a database of postgresql; add postgresql to the DIALECTS");
  expect_refused(take_over("mysql://localhost/shop"), 2, "mysql");
  expect_refused(take_over("no url"), 2, "cannot be read");
}

TEST_F(FromDatabaseTest, NoSuchServer) {
  expect_refused(take_over("postgresql://nobody:secret@/shop?host=" + data_.path().string()), 1, "cannot connect");
}

TEST_F(FromDatabaseTest, WrongPassword) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const Outcome outcome = take_over(cluster.guarded_url(cluster.create_database(), "not-the-password"));
  expect_refused(outcome, 1, "password authentication failed");
  EXPECT_THAT(outcome.err, Not(HasSubstr("not-the-password")));
}

TEST_F(FromDatabaseTest, NoSuchFile) {
  expect_refused(take_over(sqlite_url("none.db")), 1, "none.db");
  EXPECT_FALSE(std::filesystem::exists(data_.path() / "none.db"));
}

TEST_F(FromDatabaseTest, AFileThatIsNoDatabase) {
  write_file(data_.path() / "old.db", std::string(4096, 'x'));
  expect_refused(take_over(sqlite_url()), 1, "old.db: it is not a SQLite database");
}

TEST_F(FromDatabaseTest, AnEmptyDatabase) {
  make_sqlite("CREATE TABLE t (a INT); DROP TABLE t;");
  expect_refused(take_over(sqlite_url()), 1, "is empty: there is nothing to take over");
  PostgresCluster& cluster = PostgresCluster::shared();
  expect_refused(take_over(cluster.url(cluster.create_database())), 1, "is empty: there is nothing to take over");
}

TEST_F(FromDatabaseTest, WhereAHistoryHasBegun) {
  make_sqlite(kSchema);
  tool_.files = {{"b1_users.cc", "/src/b1_users.cc", &kUsers, &kLine}};
  expect_refused(take_over(sqlite_url()), 2, "begins a history, and there are 1 migration already");
}

TEST_F(FromDatabaseTest, WhereModelsAreThere) {
  make_sqlite(kSchema);
  tool_.dialects = {"sqlite"};
  write_file(tool_.folder() / "models.cc", "// mine\n");
  const Outcome outcome = take_over(sqlite_url());
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("is there already; name another file with --models"));
  EXPECT_THAT(tool_.written(), ElementsAre("models.cc"));
  EXPECT_EQ(read_file(tool_.folder() / "models.cc"), "// mine\n");
  EXPECT_EQ(take_over(sqlite_url(), {"--models", tool_.folder() / "other.cc"}).exit_code, 0);
  EXPECT_THAT(tool_.written(), ElementsAre("migrations/a1_baseline.cc", "models.cc", "other.cc"));
}

// As `limbeck init` leaves them.
TEST_F(FromDatabaseTest, WhereModelsAskForNothingYet) {
  static const Models kNothing{.define = [](Schema&) {}};
  make_sqlite(kSchema);
  tool_.dialects = {"sqlite"};
  const std::filesystem::path path = tool_.folder() / "models.cc";
  write_file(path, "// nothing yet\n");
  tool_.models = {{"models.cc", path.c_str(), &kNothing, &kLine}};
  EXPECT_EQ(take_over(sqlite_url()).exit_code, 0);
  EXPECT_THAT(read_file(path), HasSubstr("schema.table(\"users\""));
}

TEST_F(FromDatabaseTest, WhereNothingCanBeWritten) {
  make_sqlite(kSchema);
  tool_.dialects = {"sqlite"};
  std::filesystem::remove(tool_.migrations_folder());
  expect_refused(take_over(sqlite_url()), 1, "cannot write");
}

// What a project for several databases cannot say of one of them is told when it is taken over, as the build will.
TEST_F(FromDatabaseTest, SaysWhatTheBuildWillRefuse) {
  make_sqlite("CREATE TABLE words (word TEXT PRIMARY KEY);");
  EXPECT_THAT(take_over(sqlite_url()).err,
              HasSubstr("not taken over: column 'word': a column of the primary key cannot be nullable"));
}

}  // namespace
}  // namespace limbeck::test
