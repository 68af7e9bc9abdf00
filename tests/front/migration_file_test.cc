// What a new migration is called, and what it says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/migration_file_name.h"
#include "commands/migration_text.h"

namespace limbeck {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

const Moment kMoment = {2026, 3, 7, 18, 5, 9, 42, 1772906709, "+01:00"};

std::string stem(std::string_view file_template, std::string_view id = "a1", std::string_view message = "Add votes!") {
  return migration_file_stem(file_template, id, message, kMoment);
}

TEST(FileNameTest, SlugsAreAlembics) {
  EXPECT_EQ(slug_of("Add votes, and (more) of_them"), "add_votes_and_more_of_them");
  EXPECT_EQ(slug_of(""), "");
  EXPECT_EQ(slug_of(" -- "), "");
  EXPECT_EQ(slug_of("caf\xC3\xA9 au lait"), "caf\xC3\xA9_au_lait");
  EXPECT_EQ(slug_of("the quick brown fox jumps over the lazy dog"), "the_quick_brown_fox_jumps_over_the_lazy_");
  EXPECT_EQ(slug_of("the quick brown fox jumps over the lazy1 dog"), "the_quick_brown_fox_jumps_over_the_");
  EXPECT_EQ(slug_of(std::string(50, 'x')), std::string(40, 'x') + "_");
}

TEST(FileNameTest, TemplatesHaveAlembicsTokens) {
  EXPECT_EQ(stem("%(rev)s_%(slug)s"), "a1_add_votes");
  EXPECT_EQ(stem("%(rev)s_%(slug)s", "a1", ""), "a1_");
  EXPECT_EQ(stem("%(year)d_%(month).2d_%(day)02d-%(hour).2d%(minute).2d.%(second)s_%(rev)s"), "2026_03_07-1805.9_a1");
  EXPECT_EQ(stem("%(epoch)s-%(slug)s"), "1772906709-add_votes");
}

TEST(FileNameTest, NamesSuitBuildTools) {
  EXPECT_EQ(stem("%(rev)s", "a/b\"c$"), "a_b_c_");
  EXPECT_EQ(stem("%(rev)s", ".a"), "_a");
  EXPECT_EQ(stem("%(rev)s", "a.step"), "a.step_");
}

TEST(FileNameTest, DatesHaveTheZoneThatIsSet) {
  EXPECT_EQ(describe(kMoment), "2026-03-07 18:05:09.000042+01:00");
  EXPECT_EQ(current_moment("UTC")->offset, "+00:00");
  EXPECT_THAT(std::string(current_moment("Nowhere/AtAll").status().message()), HasSubstr("TIMEZONE 'Nowhere/AtAll'"));
}

TEST(MigrationTextTest, OfARevision) {
  EXPECT_EQ(migration_text({"a1", "add \"votes\"", {"b2"}, {}, {}}, {.file_stem = "a1_x", .create_date = "today"}),
            R"(// add "votes"
//
// Revision ID: a1
// Revises: b2
// Create Date: today
#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "add \"votes\"",
    .revises = "b2",
    .upgrade = [](Operations& op) {
    },
};
)");
}

TEST(MigrationTextTest, OfAMerge) {
  EXPECT_EQ(
      migration_text({"a_1", "merge", {"b2", "c3"}, {"x", "y"}, {"d4"}}, {.file_stem = "a_1_merge", .create_date = ""}),
      R"(// merge
//
// Revision ID: a_1
// Revises: b2, c3
// Depends on: d4
// Create Date:
#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "merge",
    .id = "a_1",
    .revises = {"b2", "c3"},
    .branch_labels = {"x", "y"},
    .depends_on = "d4",
    .upgrade = [](Operations&) {},
};
)");
}

TEST(MigrationTextTest, OfRawSql) {
  const std::string text =
      migration_text({"a1", "m", {}, {}, {}}, {.file_stem = "a1_m", .create_date = "", .is_sql = true});
  EXPECT_THAT(text, HasSubstr("// Revises:\n"));
  EXPECT_THAT(
      text,
      HasSubstr("    .upgrade = [](Operations& op) {\n      op.execute(R\"sql()sql\");\n    },\n    .downgrade = "));
  EXPECT_THAT(text, Not(HasSubstr(".revises")));
}

TEST(MigrationTextTest, NoMessageLeavesItsLiteralOrItsComment) {
  const std::string text = migration_text({"a1", "back\\slash \\\nsecond\tline \x01?", {}, {}, {}},
                                          {.file_stem = "a1_m", .create_date = ""});
  EXPECT_THAT(text, HasSubstr("// back\\slash\n// second\tline"));
  EXPECT_THAT(text, HasSubstr(R"(.message = "back\\slash \\\nsecond\tline \001?")"));
}

}  // namespace
}  // namespace limbeck
