#include "catalog/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace limbeck {
namespace {

using testing::ElementsAre;

Table table_of(std::string_view name, std::initializer_list<Column> columns) {
  Table table;
  table.name = {{}, name};
  table.columns = columns;
  return table;
}

std::vector<std::string_view> names_of(const Catalog& catalog) {
  std::vector<std::string_view> names;
  for (const auto& table : catalog.tables()) names.push_back(table->name.name);
  return names;
}

TEST(CatalogTest, IsAValueWhoseCopiesDoNotChangeWithIt) {
  Catalog before;
  before.put_table(table_of("b", {column("x", Integer())}));
  Catalog after = before;
  after.put_table(table_of("a", {column("x", Integer())}));
  after.put_table(table_of("b", {column("y", Integer())}));
  EXPECT_THAT(names_of(before), ElementsAre("b"));
  EXPECT_NE(before.find_table({{}, "b"})->find_column("x"), nullptr);
  EXPECT_THAT(names_of(after), ElementsAre("a", "b"));
  after.remove_table({{}, "a"});
  after.put_table(table_of("b", {column("x", Integer())}));
  EXPECT_EQ(before, after);
}

TEST(CatalogTest, EqualityIgnoresTheOrderOfPartsAndPositions) {
  Table a = table_of("t", {column("x", Integer()), column("y", Text())});
  Table b = table_of("t", {column("y", Text()), column("x", Integer())});
  a.checks = {check("x > 0").name("c"), check("y <> ''").name("d")};
  b.checks = {check("y <> ''").name("d"), check("\"x\"  >  0 /* positive */").name("c")};
  EXPECT_EQ(a, b);
  b.checks[1].expression = "x > 1";
  EXPECT_FALSE(a == b);
}

TEST(CatalogTest, KnowsWhoOwnsANameAndForgetsItAgain) {
  Catalog catalog;
  Table table = table_of("t", {column("x", Integer())});
  table.indexes = {index({"x"}).name("i")};
  table.uniques = {unique({"x"}).name("u")};
  table.checks = {check("x > 0").name("c")};
  catalog.put_table(table);
  EXPECT_EQ(catalog.find_index_owner({{}, "i"})->name.name, "t");
  EXPECT_EQ(catalog.find_index_owner({{}, "u"}), nullptr);
  EXPECT_EQ(catalog.find_relation_owner({{}, "u"})->name.name, "t");
  EXPECT_EQ(catalog.find_relation_owner({{}, "c"}), nullptr);
  EXPECT_EQ(catalog.find_relation_owner({"s", "u"}), nullptr);
  EXPECT_EQ(catalog.count_constraints({{}, "c"}), 1);
  catalog.remove_table({{}, "t"});
  EXPECT_EQ(catalog.find_relation_owner({{}, "u"}), nullptr);
  EXPECT_EQ(catalog.count_constraints({{}, "c"}), 0);
}

TEST(CatalogTest, FindsTablesThatRefer) {
  Catalog catalog;
  for (std::string_view name : {"a", "b", "users"}) {
    Table table = table_of(name, {column("id", Integer())});
    table.foreign_keys = {foreign_key({"id"}, "users", {"id"}).name("f")};
    catalog.put_table(table);
  }
  std::vector<std::string_view> sources;
  for (const Table* source : catalog.find_referencing({{}, "users"})) sources.push_back(source->name.name);
  EXPECT_THAT(sources, ElementsAre("a", "b", "users"));
  EXPECT_TRUE(catalog.find_referencing({{}, "a"}).empty());
}

TEST(CatalogTest, AnEnumExistsAsLongAsAColumnUsesIt) {
  Catalog catalog;
  catalog.put_table(table_of("a", {column("x", Enum("mood", {"happy"})), column("y", Array(Enum("mood", {"happy"})))}));
  catalog.put_table(table_of("b", {column("x", Enum("mood", {"happy"}))}));
  catalog.remove_table({{}, "a"});
  ASSERT_TRUE(catalog.find_enum({{}, "mood"}));
  EXPECT_TRUE(catalog.find_enum({{}, "mood"})->labels == List<std::string_view>{"happy"});
  catalog.remove_table({{}, "b"});
  EXPECT_FALSE(catalog.find_enum({{}, "mood"}));
}

TEST(CatalogTest, FindsTablesWithDeferrableConstraints) {
  Catalog catalog;
  Table table = table_of("t", {column("x", Integer())});
  table.uniques = {unique({"x"}).name("u").deferrable()};
  catalog.put_table(table);
  catalog.put_table(table_of("plain", {column("x", Integer())}));
  ASSERT_EQ(catalog.find_deferrable().size(), 1U);
  table.uniques.clear();
  catalog.put_table(table);
  EXPECT_TRUE(catalog.find_deferrable().empty());
}

}  // namespace
}  // namespace limbeck
