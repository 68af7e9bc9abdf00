#include "pipeline/foreign_key_cycles.h"

#include <gtest/gtest.h>

#include "dump/dump.h"

namespace limbeck {
namespace {

std::string rewritten(void (*author)(Operations&)) {
  Arena arena;
  const ArenaScope scope(arena);
  return dump(create_closing_keys_late(record(author)));
}

TEST(ForeignKeyCyclesTest, TakesOutWhatRefersToALaterTable) {
  EXPECT_EQ(
      rewritten([](Operations& op) {
        op.create_table("a", {column("id", Integer()).primary_key(), column("b_id", Integer()),
                              foreign_key({"b_id"}, "b", {"id"}).name("a_b")});
        op.create_table("b", {column("id", Integer()).primary_key(), column("a_id", Integer()).references("a.id")});
        op.drop_table("c");
      }),
      "create_table a\n"
      "  column id Integer primary_key\n"
      "  column b_id Integer no_autoincrement\n"
      "create_table b\n"
      "  column id Integer primary_key\n"
      "  column a_id Integer references a.id\n"
      "create_foreign_key on a (b_id) references b (id) name a_b\n"
      "drop_table c\n");
}

TEST(ForeignKeyCyclesTest, LeavesAloneWhatNeedsNoHelp) {
  const auto author = [](Operations& op) {
    op.create_table("a", {column("id", Integer()).primary_key(), column("parent_id", Integer()).references("a.id"),
                          column("other_id", Integer()).references("elsewhere.id")});
    op.create_table("b", {column("a_id", Integer()).references("a.id"), column("wrong", Integer()).references("a")});
  };
  Arena arena;
  const ArenaScope scope(arena);
  EXPECT_EQ(rewritten(author), dump(record(author)));
}

}  // namespace
}  // namespace limbeck
