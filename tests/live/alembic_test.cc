// A program and Alembic on one database, with migrations of the same ids: either understands what the other left.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "live_database.h"
#include "support/alembic_project.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

constexpr const char* kProgram = "plain";
const std::vector<std::string> kRevisions = {"1975ea83b712", "19f0c3d2e1b4", "3a9d9d455906",
                                             "7c1f00aa93de", "b5e2d9c04f17", "c90d3e1f6a28"};

// Where one stops and the other goes on.
const std::vector<std::string> kHandovers = {"1975ea83b712", "7c1f00aa93de", "b5e2d9c04f17"};

class AlembicTest : public testing::TestWithParam<Engine> {
 protected:
  std::string rows_of_all_tables() const {
    return database_->query("SELECT email, display_name FROM users ORDER BY id") + "\n" +
           database_->query("SELECT author_id, title, slug FROM posts ORDER BY id") + "\n" +
           database_->query("SELECT user_id, post_id FROM likes ORDER BY user_id");
  }

  const std::unique_ptr<LiveDatabase> database_ = make_database(GetParam());
  const AlembicProject alembic_{std::filesystem::path(LIMBECK_LIVE_SOURCES "/plain/alembic"), database_->url()};
};

constexpr const char* kAllRows =
    "jabir@example.org|somebody\nit's@example.org|somebody\n"
    "1|On the alembic|on-the-alembic\n2|100% :sure; -- really|100%-:sure;----really\n"
    "1|2\n2|1";

TEST_P(AlembicTest, UnderstandsADatabaseThatWeMigrated) {
  for (const std::string& revision : kRevisions) {
    migrate(kProgram, *database_, "+1");
    EXPECT_THAT(alembic_.run({"current"}), HasSubstr(revision));
  }
  EXPECT_THAT(alembic_.run({"current"}), HasSubstr("c90d3e1f6a28 (head)"));
  EXPECT_EQ(rows_of_all_tables(), kAllRows);
  migrate(kProgram, *database_, "base");
  EXPECT_EQ(alembic_.run({"current"}), "");
}

TEST_P(AlembicTest, HandsOverToUsAnywhere) {
  for (const std::string& revision : kHandovers) {
    SCOPED_TRACE(revision);
    alembic_.run({"upgrade", revision});
    migrate(kProgram, *database_, "head");
    EXPECT_EQ(version_rows(*database_), "c90d3e1f6a28");
    EXPECT_EQ(rows_of_all_tables(), kAllRows);
    migrate(kProgram, *database_, "base");
    EXPECT_EQ(version_rows(*database_), "");
  }
}

TEST_P(AlembicTest, TakesOverFromUsAnywhere) {
  for (const std::string& revision : kHandovers) {
    SCOPED_TRACE(revision);
    migrate(kProgram, *database_, revision);
    alembic_.run({"upgrade", "head"});
    EXPECT_EQ(version_rows(*database_), "c90d3e1f6a28");
    EXPECT_EQ(rows_of_all_tables(), kAllRows);
    alembic_.run({"downgrade", "base"});
    EXPECT_EQ(version_rows(*database_), "");
  }
}

TEST_P(AlembicTest, LayoutOfTheVersionTableIsAlembics) {
  migrate(kProgram, *database_, "base");
  migrate(kProgram, *database_, "1975ea83b712");
  const std::unique_ptr<LiveDatabase> other = make_database(GetParam());
  AlembicProject(std::filesystem::path(LIMBECK_LIVE_SOURCES "/plain/alembic"), other->url())
      .run({"upgrade", "1975ea83b712"});
  const char* const layout = GetParam() == Engine::kSqlite
                                 ? "SELECT name, type, \"notnull\", pk FROM pragma_table_info('alembic_version')"
                                 : "SELECT column_name, data_type, character_maximum_length, is_nullable, "
                                   "(SELECT conname FROM pg_constraint WHERE conrelid = 'alembic_version'::regclass) "
                                   "FROM information_schema.columns WHERE table_name = 'alembic_version'";
  EXPECT_EQ(database_->query(layout), other->query(layout));
}

INSTANTIATE_TEST_SUITE_P(On, AlembicTest, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

}  // namespace
}  // namespace limbeck::test
