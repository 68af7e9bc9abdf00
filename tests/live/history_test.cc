// The same history, migrated by us and by Alembic: no difference that pg_dump can see, at any revision.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "live_database.h"
#include "support/alembic_project.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

constexpr const char* kProgram = "history";
const std::vector<std::string> kRevisions = {"a01", "a02", "a03", "a04", "a05", "a06", "a07",
                                             "a08", "a09", "a10", "a11", "a12", "a13"};

class HistoryTest : public testing::Test {
 protected:
  static AlembicProject alembic_for(const LiveDatabase& database) {
    return {std::filesystem::path(LIMBECK_LIVE_SOURCES "/history/alembic"), database.url()};
  }

  const std::unique_ptr<LiveDatabase> ours_ = make_database(Engine::kPostgresql);
  const std::unique_ptr<LiveDatabase> theirs_ = make_database(Engine::kPostgresql);
};

TEST_F(HistoryTest, IsTheSameAsAlembicsAfterEveryRevision) {
  const AlembicProject alembic = alembic_for(*theirs_);
  for (const std::string& revision : kRevisions) {
    SCOPED_TRACE(revision);
    migrate(kProgram, *ours_, revision);
    alembic.run({"upgrade", revision});
    ASSERT_TRUE(same_text(theirs_->snapshot(), ours_->snapshot()));
    EXPECT_EQ(version_rows(*ours_), revision);
  }
}

TEST_F(HistoryTest, IsTheSameInOneRunAndAfterGoingBackToTheBase) {
  alembic_for(*theirs_).run({"upgrade", "head"});
  migrate(kProgram, *ours_, "head");
  const std::string at_head = ours_->snapshot();
  EXPECT_TRUE(same_text(theirs_->snapshot(), at_head));
  migrate(kProgram, *ours_, "base");
  const std::string at_base = ours_->snapshot();
  EXPECT_EQ(version_rows(*ours_), "");
  EXPECT_EQ(ours_->query("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), "2");
  EXPECT_EQ(ours_->query("SELECT count(*) FROM pg_type WHERE typtype = 'e'"), "0");
  migrate(kProgram, *ours_, "head");
  EXPECT_TRUE(same_text(at_head, ours_->snapshot()));
  migrate(kProgram, *ours_, "base");
  EXPECT_TRUE(same_text(at_base, ours_->snapshot()));
}

// Down to each revision and up again. Columns that come back stand last, so dumps are compared after a full way down.
TEST_F(HistoryTest, GoesBackAndForthOverEveryRevision) {
  migrate(kProgram, *ours_, "head");
  const std::string at_head = ours_->snapshot();
  for (auto revision = kRevisions.rbegin() + 1; revision != kRevisions.rend(); ++revision) {
    SCOPED_TRACE(*revision);
    migrate(kProgram, *ours_, *revision);
    EXPECT_EQ(version_rows(*ours_), *revision);
    migrate(kProgram, *ours_, "head");
    migrate(kProgram, *ours_, *revision);
  }
  migrate(kProgram, *ours_, "base");
  migrate(kProgram, *ours_, "head");
  EXPECT_TRUE(same_text(at_head, ours_->snapshot()));
}

TEST_F(HistoryTest, IsContinuedByAlembicAndByUsInTurns) {
  const AlembicProject on_ours = alembic_for(*ours_);
  const AlembicProject on_theirs = alembic_for(*theirs_);
  for (std::size_t i = 0; i < kRevisions.size(); ++i) {
    SCOPED_TRACE(kRevisions[i]);
    const bool even = i % 2 == 0;
    migrate(kProgram, even ? *ours_ : *theirs_, "+1");
    (even ? on_theirs : on_ours).run({"upgrade", "+1"});
    EXPECT_EQ(version_rows(*ours_), kRevisions[i]);
    EXPECT_EQ(version_rows(*theirs_), kRevisions[i]);
  }
  EXPECT_TRUE(same_text(theirs_->snapshot(), ours_->snapshot()));
  EXPECT_THAT(on_ours.run({"current"}), HasSubstr("a13 (head)"));
}

TEST_F(HistoryTest, OfAlembicIsTakenBackByUs) {
  alembic_for(*theirs_).run({"upgrade", "head"});
  migrate(kProgram, *theirs_, "base");
  migrate(kProgram, *ours_, "head");
  migrate(kProgram, *ours_, "base");
  EXPECT_TRUE(same_text(ours_->snapshot(), theirs_->snapshot()));
}

}  // namespace
}  // namespace limbeck::test
