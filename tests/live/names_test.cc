// Names that need quotes, several schemas, and a version table that is called otherwise and lies elsewhere.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "live_database.h"
#include "support/alembic_project.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

constexpr const char* kProgram = "names";

class NamesTest : public testing::Test {
 protected:
  NamesTest() {
    for (const auto& database : {ours_.get(), theirs_.get()}) database->query("CREATE SCHEMA \"Meta\"");
  }

  static AlembicProject alembic_for(const LiveDatabase& database) {
    return {std::filesystem::path(LIMBECK_LIVE_SOURCES "/names/alembic"), database.url(),
            "version_table='Versions', version_table_schema='Meta'"};
  }

  const std::unique_ptr<LiveDatabase> ours_ = make_database(Engine::kPostgresql);
  const std::unique_ptr<LiveDatabase> theirs_ = make_database(Engine::kPostgresql);
};

TEST_F(NamesTest, AreTheSameAsAlembicsAfterEveryRevision) {
  const AlembicProject alembic = alembic_for(*theirs_);
  for (const char* revision : {"d1", "d2", "d3"}) {
    SCOPED_TRACE(revision);
    migrate(kProgram, *ours_, revision);
    alembic.run({"upgrade", revision});
    ASSERT_TRUE(same_text(theirs_->snapshot(), ours_->snapshot()));
    EXPECT_EQ(ours_->query("SELECT version_num FROM \"Meta\".\"Versions\""), revision);
  }
  EXPECT_THAT(alembic_for(*ours_).run({"current"}), HasSubstr("d3 (head)"));
}

TEST_F(NamesTest, ComeAndGo) {
  migrate(kProgram, *ours_, "head");
  const std::string at_head = ours_->snapshot();
  migrate(kProgram, *ours_, "base");
  EXPECT_EQ(ours_->query("SELECT count(*) FROM pg_namespace WHERE nspname = 'Other'"), "0");
  migrate(kProgram, *ours_, "head");
  EXPECT_TRUE(same_text(at_head, ours_->snapshot()));
}

TEST_F(NamesTest, OfASchemaThatIsNotThereIsSaid) {
  ours_->query("DROP SCHEMA \"Meta\"");
  const std::string before = ours_->snapshot();
  const CommandResult result = try_migrate(kProgram, *ours_, "head");
  EXPECT_EQ(result.exit_code, 1) << result.output();
  EXPECT_THAT(result.err, HasSubstr("Meta"));
  EXPECT_TRUE(same_text(before, ours_->snapshot()));
}

}  // namespace
}  // namespace limbeck::test
