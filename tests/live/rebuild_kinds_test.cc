// Every kind of change that makes a SQLite table anew, up and down, with ten thousand rows in each of three generations
// and everything on them that can get lost.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "live_database.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

constexpr const char* kProgram = "rebuild_kinds";

// The revisions that alter something, in their order: the files say.
std::vector<std::string> alterations() {
  std::vector<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(LIMBECK_LIVE_SOURCES "/rebuild_kinds")) {
    const std::string name = entry.path().filename();
    const std::string id = name.substr(0, name.find('_'));
    if (id != "k00" && id < "k90") ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

class RebuildKindsTest : public testing::Test {
 protected:
  RebuildKindsTest() { migrate(kProgram, *database_, "k00"); }

  std::string rows() const {
    return database_->query(
        "SELECT count(*), sum(id), count(DISTINCT age) FROM parents;"
        "SELECT count(*), sum(id), sum(parent_id) FROM children;"
        "SELECT count(*), sum(a), sum(child_id) FROM grandchildren;"
        "SELECT count(*), sum(parent) FROM families;"
        "SELECT count(*) FROM log;"
        "SELECT seq FROM sqlite_sequence WHERE name = 'parents';"
        "SELECT name FROM sqlite_schema WHERE name IN ('parents_logged', 'raw_trigger', 'raw_index', 'raw_note', "
        "'families', 'ix_parents_lower', 'ix_parents_name', 'ix_children_parent_id') ORDER BY 1;"
        "PRAGMA foreign_key_check; PRAGMA integrity_check");
  }

  const std::unique_ptr<LiveDatabase> database_ = make_database(Engine::kSqlite);
};

constexpr const char* kRows =
    "10000|50005000|100\n10000|50005000|50005000\n10000|50005000|50005000\n10000|50005000\n0\n10001\n"
    "families\nix_children_parent_id\nix_parents_lower\nix_parents_name\nparents_logged\nraw_index\nraw_note\nraw_"
    "trigger\n"
    "ok";

TEST_F(RebuildKindsTest, LoseNothingOnTheWayUpAndDown) {
  ASSERT_GT(alterations().size(), 20u);
  ASSERT_EQ(rows(), kRows);
  std::string below = "k00";
  for (const std::string& id : alterations()) {
    SCOPED_TRACE(id);
    for (const std::string& target : {id, below, id}) {
      migrate(kProgram, *database_, target);
      ASSERT_EQ(rows(), kRows) << target;
    }
    below = id;
  }
  migrate(kProgram, *database_, "k00");
  EXPECT_EQ(rows(), kRows);
}

TEST_F(RebuildKindsTest, LoseNothingInOneRun) {
  migrate(kProgram, *database_, alterations().back());
  EXPECT_EQ(rows(), kRows);
  migrate(kProgram, *database_, "k00");
  EXPECT_EQ(rows(), kRows);
}

TEST_F(RebuildKindsTest, LeaveWhatHangsOnTheTablesAtWork) {
  migrate(kProgram, *database_, alterations().back());
  database_->query("UPDATE parents SET age = 101 WHERE id = 1");
  EXPECT_EQ(database_->query("SELECT said FROM log"), "1: 1 -> 101");
  EXPECT_EQ(database_->query("INSERT INTO parents (full_name, age, at) VALUES ('new', 1, 1) RETURNING id"), "10002");
  EXPECT_THROW(database_->query("INSERT INTO parents (full_name, age, at) VALUES ('NEW', 1, 1)"), std::runtime_error);
  EXPECT_THROW(database_->query("UPDATE parents SET mood = 'bad' WHERE id = 1"), std::runtime_error);
  EXPECT_EQ(database_->query("SELECT count(*) FROM parents WHERE mood = 'poor'"), "5000");
  EXPECT_EQ(database_->query("SELECT sql LIKE '%WHERE age > 60' FROM sqlite_schema WHERE name = 'ix_parents_elders'"),
            "1");
  EXPECT_THAT(database_->query("EXPLAIN QUERY PLAN SELECT * FROM parents WHERE lower(full_name) = 'x'"),
              HasSubstr("ix_parents_lower"));
}

TEST_F(RebuildKindsTest, LetTheNextRevisionCascade) {
  migrate(kProgram, *database_, "k90");
  EXPECT_EQ(database_->query("SELECT count(*) FROM parents; SELECT count(*) FROM children;"
                             "SELECT count(*) FROM grandchildren; SELECT count(*) FROM log WHERE said LIKE 'gone:%'"),
            "9990\n9990\n9990\n10");
}

TEST_F(RebuildKindsTest, DoNotMindOrphansFromBefore) {
  database_->query(
      "PRAGMA foreign_keys = OFF; INSERT INTO children (id, parent_id) VALUES (20001, 30000);"
      "INSERT INTO grandchildren VALUES (20001, 'x', 30001)");
  migrate(kProgram, *database_, alterations().back());
  EXPECT_EQ(database_->query("SELECT count(*) FROM children; SELECT count(*) FROM grandchildren;"
                             "SELECT count(*) FROM pragma_foreign_key_check"),
            "10001\n10001\n2");
  migrate(kProgram, *database_, "k00");
  EXPECT_EQ(database_->query("SELECT count(*) FROM pragma_foreign_key_check"), "2");
}

TEST_F(RebuildKindsTest, ThatFailLaterLeaveEverythingAsItWas) {
  migrate(kProgram, *database_, "k90");
  const std::string before = database_->snapshot();
  const CommandResult result = try_migrate(kProgram, *database_, "head");
  EXPECT_EQ(result.exit_code, 1) << result.output();
  EXPECT_THAT(result.err, AllOf(HasSubstr("no such table: nowhere"), HasSubstr("k99_fails_late.cc:")));
  EXPECT_TRUE(same_text(before, database_->snapshot()));
}

}  // namespace
}  // namespace limbeck::test
