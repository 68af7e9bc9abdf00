// Options that the golden cases do not reach, and setters in other orders and value categories.
#include "limbeck/operations.h"

#include <gtest/gtest.h>

#include "limbeck/recording.h"

namespace limbeck {
namespace {

template <class Op>
Op only(void (*author)(Operations&)) {
  const std::vector<Operation> operations = record(author);
  EXPECT_EQ(operations.size(), 1U);
  return std::get<Op>(operations.at(0).body);
}

TEST(OperationsTest, ASchemaBelongsToTheTable) {
  EXPECT_EQ(only<DropTable>([](Operations& op) { op.drop_table("t").schema("s"); }).table.schema, "s");
  EXPECT_EQ(only<AddColumn>([](Operations& op) { op.add_column("t", column("a", Text())).schema("s"); }).table.schema,
            "s");
  EXPECT_EQ(only<DropIndex>([](Operations& op) { op.drop_index("i").schema("s").on("t"); }).index.schema, "s");
  const auto key = only<CreateForeignKey>(
      [](Operations& op) { op.create_foreign_key("f", "a", "b", {"x"}, {"y"}).schema("s").referent_schema("r"); });
  EXPECT_EQ(key.table.schema, "s");
  EXPECT_EQ(key.constraint.referent, (ObjectName{"r", "b"}));
}

TEST(OperationsTest, InitiallyDeferredImpliesDeferrable) {
  const auto key = only<CreateForeignKey>(
      [](Operations& op) { op.create_foreign_key("f", "a", "b", {"x"}, {"y"}).initially_deferred(); });
  EXPECT_TRUE(key.constraint.options.deferrable);
  EXPECT_TRUE(column("a", Text()).initially_deferred().facets.reference.deferrable);
}

TEST(OperationsTest, AlterColumnTellsNotGivenFromNo) {
  const auto nothing = only<AlterColumn>([](Operations& op) { op.alter_column("t", "a"); });
  EXPECT_EQ(nothing.not_null, Choice::kNotGiven);
  EXPECT_EQ(nothing.type, nullptr);
  EXPECT_FALSE(nothing.server_default.given());
  const auto nullable = only<AlterColumn>([](Operations& op) { op.alter_column("t", "a").nullable(); });
  EXPECT_EQ(nullable.not_null, Choice::kNo);
}

TEST(ColumnTest, SettersTakeAnyOrderAndBothValueCategories) {
  Column lvalue = column("a", BigInteger());
  lvalue.on_delete(CASCADE).references("t.id").not_null();
  const Column rvalue = column("a", BigInteger()).not_null().references("t.id").on_delete(CASCADE);
  EXPECT_EQ(lvalue, rvalue);
}

TEST(TableItemTest, KnowsItsKind) {
  EXPECT_EQ(TableItem(column("a", Text())).kind, TableItem::Kind::kColumn);
  EXPECT_EQ(TableItem(check("a > 0")).kind, TableItem::Kind::kCheck);
  EXPECT_EQ(TableItem(exclude({{"a", "="}})).kind, TableItem::Kind::kExclude);
}

TEST(DialectTextTest, TellsNothingFromNothingToDo) {
  const auto execute = only<Execute>([](Operations& op) { op.execute({.postgresql = "ANALYZE", .sqlite = ""}); });
  EXPECT_EQ(execute.sql.for_dialect("postgresql"), "ANALYZE");
  EXPECT_NE(execute.sql.for_dialect("sqlite").data(), nullptr);
  EXPECT_EQ(execute.sql.for_dialect("another").data(), nullptr);
  EXPECT_FALSE(execute.reverse.given());
}

}  // namespace
}  // namespace limbeck
