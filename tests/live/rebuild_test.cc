// SQLite changes a column by making the table anew. Nothing that hangs on the table may suffer from it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "live_database.h"

namespace limbeck::test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kProgram = "rebuild";

class RebuildTest : public testing::Test {
 protected:
  std::string rows() const {
    return database_->query(
        "SELECT id, name, age, doubled FROM parents ORDER BY id;"
        "SELECT id, parent_id, name FROM children ORDER BY id;"
        "SELECT parent, child FROM families ORDER BY child;"
        "PRAGMA foreign_key_check; PRAGMA integrity_check");
  }

  const std::unique_ptr<LiveDatabase> database_ = make_database(Engine::kSqlite);
};

constexpr const char* kRows =
    "1|Ann|40|80\n2|Bob|70|140\n"
    "10|1|Cid\n11|2|Dee\n"
    "Ann|Cid\nBob|Dee\n"
    "ok";

TEST_F(RebuildTest, KeepsTheRowsOfTheTableAndOfItsChildren) {
  for (const char* target : {"b1", "b2", "b3", "b2", "b1", "head"}) {
    SCOPED_TRACE(target);
    migrate(kProgram, *database_, target);
    EXPECT_EQ(rows(), kRows);
  }
}

TEST_F(RebuildTest, KeepsIndexesTriggersAndViews) {
  migrate(kProgram, *database_, "b1");
  const char* const kWhatHangsOnIt =
      "SELECT type, name, tbl_name FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name";
  const std::string before = database_->query(kWhatHangsOnIt);
  EXPECT_THAT(before, AllOf(HasSubstr("ix_parents_lower"), HasSubstr("ix_parents_old"), HasSubstr("parents_logged"),
                            HasSubstr("families")));
  migrate(kProgram, *database_, "b3");
  EXPECT_EQ(database_->query(kWhatHangsOnIt), before);
  database_->query("UPDATE parents SET name = 'Eve' WHERE id = 1");
  EXPECT_EQ(database_->query("SELECT said FROM log"), "Ann -> Eve");
}

TEST_F(RebuildTest, ChangesWhatItIsMeantToChange) {
  migrate(kProgram, *database_, "b2");
  EXPECT_EQ(database_->query("SELECT type, \"notnull\", dflt_value FROM pragma_table_info('parents') "
                             "WHERE name IN ('name', 'age') ORDER BY name"),
            "INTEGER|1|31\nVARCHAR(200)|1|");
  EXPECT_THROW(database_->query("INSERT INTO parents (name, age) VALUES ('Fay', 17)"), std::runtime_error);
  migrate(kProgram, *database_, "b3");
  database_->query("INSERT INTO parents (name, age) VALUES ('Fay', 17)");
  EXPECT_THROW(database_->query("INSERT INTO parents (name, age) VALUES ('fay', 18)"), std::runtime_error);
}

TEST_F(RebuildTest, LeavesTheCascadeInPlace) {
  migrate(kProgram, *database_, "b3");
  database_->query("DELETE FROM parents WHERE id = 1");
  EXPECT_EQ(database_->query("SELECT id FROM children"), "11");
}

TEST_F(RebuildTest, WayDownRestoresTheSchema) {
  migrate(kProgram, *database_, "b1");
  const char* const kSchema =
      "SELECT name, cid, \"notnull\", dflt_value FROM pragma_table_xinfo('parents') ORDER BY name;"
      "SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('parents') ORDER BY 1, 2;"
      "SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('children') ORDER BY 1, 2";
  const std::string columns = database_->query("SELECT name FROM pragma_table_xinfo('parents') ORDER BY name");
  const std::string before = database_->query(kSchema);
  EXPECT_THAT(before, HasSubstr("parents|boss_id|id|CASCADE"));
  migrate(kProgram, *database_, "head");
  EXPECT_THAT(database_->query(kSchema), Not(HasSubstr("parents|boss_id|id|CASCADE")));
  migrate(kProgram, *database_, "b1");
  EXPECT_EQ(database_->query("SELECT name FROM pragma_table_xinfo('parents') ORDER BY name"), columns);
  EXPECT_THAT(database_->query(kSchema), HasSubstr("parents|boss_id|id|CASCADE"));
  migrate(kProgram, *database_, "base");
  EXPECT_EQ(database_->query("SELECT name FROM sqlite_schema WHERE type = 'table'"), "alembic_version");
}

// Rows that break a rule of another table before the rebuild are none of its business; new ones are.
TEST_F(RebuildTest, FailsOnlyForViolationsOfItsOwn) {
  migrate(kProgram, *database_, "b1");
  database_->query("PRAGMA foreign_keys = OFF; INSERT INTO children VALUES (12, 99, 'orphan')");
  migrate(kProgram, *database_, "b2");
  database_->query("DELETE FROM children WHERE id = 12");
  EXPECT_EQ(rows(), kRows);
}

TEST_F(RebuildTest, OfRowsThatDoNotFitLeavesEverythingAsItWas) {
  migrate(kProgram, *database_, "b1");
  database_->query("INSERT INTO parents (id, name, age) VALUES (3, 'Kid', 7)");
  const std::string before = database_->snapshot();
  const CommandResult result = try_migrate(kProgram, *database_, "head");
  EXPECT_EQ(result.exit_code, 1) << result.output();
  EXPECT_THAT(result.err, AllOf(HasSubstr("CHECK constraint failed: grown_up"), HasSubstr("b2_alter_the_parents.cc:")));
  EXPECT_TRUE(same_text(before, database_->snapshot()));
}

}  // namespace
}  // namespace limbeck::test
