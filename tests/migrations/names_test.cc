#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "limbeck/migration.h"

LIMBECK_MIGRATION{
    .message = "a constant",
    .revises = {"a", "b"},
    .tags = "v1",
    .upgrade = [](limbeck::Operations&) {},
    .downgrade = limbeck::irreversible("for the test"),
};

namespace limbeck {
namespace {

TEST(MigrationTest, IsAConstantThatKnowsItsLines) {
  EXPECT_EQ(limbeck_migration_line, 6);
  EXPECT_THAT(limbeck_migration.revises.at().line, testing::AnyOf(8, 0)) << "8, or that it is not known";
  EXPECT_EQ(limbeck_migration.tags.at().line, 9);
}

TEST(MigrationTest, NamesOneOrSeveral) {
  ASSERT_EQ(limbeck_migration.revises.size(), 2U);
  EXPECT_EQ(*(limbeck_migration.revises.begin() + 1), "b");
  EXPECT_EQ(*limbeck_migration.tags.begin(), "v1");
  EXPECT_TRUE(limbeck_migration.depends_on.empty());
}

TEST(MigrationTest, ADowngradeIsAbsentWrittenOrImpossible) {
  EXPECT_TRUE(limbeck_migration.downgrade.is_irreversible());
  EXPECT_EQ(limbeck_migration.downgrade.why(), "for the test");
  constexpr Migration derived{};
  EXPECT_EQ(derived.downgrade.author(), nullptr);
  EXPECT_FALSE(derived.downgrade.is_irreversible());
  const Downgrade written([](Operations&) {});
  EXPECT_NE(written.author(), nullptr);
}

}  // namespace
}  // namespace limbeck
