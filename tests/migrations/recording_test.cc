#include "limbeck/recording.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "limbeck/migration.h"

namespace limbeck {
namespace {

TEST(RecordingTest, KeepsOperationsInOrderWithTheirPositions) {
  const int line = __LINE__;
  const std::vector<Operation> operations = record([](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()),
                             column("b", Integer()),
                         });
    op.drop_table("t");
  });
  ASSERT_EQ(operations.size(), 2U);
  const CreateTable& table = std::get<CreateTable>(operations[0].body);
  EXPECT_EQ(operations[0].at.line, line + 2);
  EXPECT_EQ(table.columns[0].facets.at.line, line + 3);
  EXPECT_EQ(table.columns[1].facets.at.line, line + 4);
  EXPECT_EQ(operations[1].at.line, line + 6);
  EXPECT_NE(std::string(operations[0].at.file).find("recording_test.cc"), std::string::npos);
}

TEST(RecordingTest, NoLambdaRecordsNothing) { EXPECT_TRUE(record(nullptr).empty()); }

TEST(RecordingTest, ExceptionsPassThrough) {
  EXPECT_THROW(record([](Operations&) { throw std::runtime_error("no"); }), std::runtime_error);
}

TEST(ArenaTest, ScopesNest) {
  Arena outer, inner;
  const ArenaScope in_outer(outer);
  EXPECT_EQ(&Arena::current(), &outer);
  {
    const ArenaScope in_inner(inner);
    EXPECT_EQ(&Arena::current(), &inner);
  }
  EXPECT_EQ(&Arena::current(), &outer);
}

TEST(ArenaTest, GivesLargePieces) {
  Arena arena;
  const ArenaScope scope(arena);
  const std::string large(1'000'000, 'x');
  EXPECT_EQ(copy_text(large), large);
  EXPECT_EQ(copy_text("small"), "small");
  EXPECT_EQ(copy_text({}).data(), nullptr);
  EXPECT_NE(copy_text("").data(), nullptr);
}

}  // namespace
}  // namespace limbeck
