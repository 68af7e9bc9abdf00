// Branches, a dependency and a merge: the version rows after every step are those that Alembic writes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "live_database.h"
#include "support/alembic_project.h"

namespace limbeck::test {
namespace {

constexpr const char* kProgram = "branches";

class BranchesTest : public testing::TestWithParam<Engine> {
 protected:
  const std::unique_ptr<LiveDatabase> ours_ = make_database(GetParam());
  const std::unique_ptr<LiveDatabase> theirs_ = make_database(GetParam());
  const AlembicProject alembic_{std::filesystem::path(LIMBECK_LIVE_SOURCES "/branches/alembic"), theirs_->url()};
};

TEST_P(BranchesTest, VersionRowsAreAlembicsOnTheWayUp) {
  for (const char* target : {"c2", "c3", "c4", "c5", "c6", "head"}) {
    SCOPED_TRACE(target);
    migrate(kProgram, *ours_, target);
    alembic_.run({"upgrade", target});
    EXPECT_EQ(version_rows(*ours_), version_rows(*theirs_));
  }
}

TEST_P(BranchesTest, VersionRowsAreAlembicsOnTheWayDown) {
  migrate(kProgram, *ours_, "v1.0");
  alembic_.run({"upgrade", "head"});
  EXPECT_EQ(version_rows(*ours_), version_rows(*theirs_));
  for (const char* target : {"-1", "base"}) {
    SCOPED_TRACE(target);
    migrate(kProgram, *ours_, target);
    alembic_.run({"downgrade", target});
    EXPECT_EQ(version_rows(*ours_), version_rows(*theirs_));
  }
}

TEST_P(BranchesTest, GoOnWhereAlembicStoodOnSeveralHeads) {
  for (const char* revision : {"c2", "c4", "c5"}) alembic_.run({"upgrade", revision});
  migrate(kProgram, *theirs_, "head");
  EXPECT_EQ(version_rows(*theirs_), "c7");
  migrate(kProgram, *theirs_, "base");
  EXPECT_EQ(version_rows(*theirs_), "");
}

INSTANTIATE_TEST_SUITE_P(On, BranchesTest, testing::Values(Engine::kPostgresql, Engine::kSqlite),
                         [](const auto& info) { return name_of(info.param); });

}  // namespace
}  // namespace limbeck::test
