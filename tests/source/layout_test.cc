// How what is written looks.
#include <gtest/gtest.h>

#include "limbeck/arena.h"
#include "limbeck/migration.h"
#include "source/migration_source.h"

namespace limbeck {
namespace {

class LayoutTest : public testing::Test {
 protected:
  static std::string written(void (*author)(Operations&), Notes notes = Notes::kNone) {
    return operations_source(record(author), 6, notes);
  }

  Arena arena_;
  const ArenaScope scope_{arena_};
};

TEST_F(LayoutTest, TablesHaveALineForEachItem) {
  const std::string text = written([](Operations& op) {
    op.create_table("votes",
                    {
                        column("user_id", BigInteger()).primary_key().references("users.id").on_delete(CASCADE),
                        column("kind", postgresql::Jsonb().sqlite("TEXT")).not_null().server_default("{}"),
                        check("kind <> ''"),
                    })
        .comment("who likes what");
  });
  EXPECT_EQ(text, R"(      op.create_table("votes", {
          column("user_id", BigInteger()).primary_key().references("users.id").on_delete(CASCADE),
          column("kind", postgresql::Jsonb().sqlite("TEXT")).not_null().server_default("{}"),
          check("kind <> ''"),
      }).comment("who likes what");
)");
}

TEST_F(LayoutTest, SettersGoBelowEachOtherWhereTheLineIsTooShort) {
  const std::string text = written([](Operations& op) {
    op.create_foreign_key("a_rather_long_name_of_a_foreign_key", "memberships", "organisations", {"organisation_id"},
                          {"id"})
        .on_delete(CASCADE)
        .deferrable();
    op.add_column("memberships", column("organisation_id", BigInteger())
                                     .not_null()
                                     .references("organisations.id")
                                     .on_delete(CASCADE)
                                     .initially_deferred());
  });
  EXPECT_EQ(
      text,
      R"(      op.create_foreign_key("a_rather_long_name_of_a_foreign_key", "memberships", "organisations", {"organisation_id"},
                            {"id"}).on_delete(CASCADE).deferrable();
      op.add_column("memberships", column("organisation_id", BigInteger())
                                       .not_null()
                                       .references("organisations.id")
                                       .on_delete(CASCADE)
                                       .initially_deferred());
)");
}

TEST_F(LayoutTest, TextWithQuotesOrLinesIsRaw) {
  const std::string text = written([](Operations& op) {
    op.create_view("v", "SELECT \"a\",\n       b\n  FROM t");
    op.execute("DELETE FROM t");
  });
  EXPECT_EQ(text, R"(      op.create_view("v", R"sql(SELECT "a",
       b
  FROM t)sql");
      op.execute("DELETE FROM t");
)");
}

TEST_F(LayoutTest, LongTextIsInPieces) {
  const std::string text = written([](Operations& op) {
    op.create_view(
        "v",
        "SELECT a, b, c, d, e, f, g FROM a_table_with_a_long_name WHERE a_column IS NOT NULL AND another = 1 "
        "ORDER BY a_column");
  });
  EXPECT_EQ(
      text,
      R"(      op.create_view("v", "SELECT a, b, c, d, e, f, g FROM a_table_with_a_long_name WHERE a_column IS NOT NULL AND "
                          "another = 1 ORDER BY a_column");
)");
}

TEST_F(LayoutTest, WhatLosesDataIsMarked) {
  const std::string text = written(
      [](Operations& op) {
        op.drop_column("users", "mail");
        op.drop_table("votes").schema("old");
      },
      Notes::kLosses);
  EXPECT_EQ(text, R"(      // drops users.mail: its values are lost
      op.drop_column("users", "mail");
      // drops old.votes: its rows are lost
      op.drop_table("votes").schema("old");
)");
}

TEST_F(LayoutTest, BlocksStandAroundTheirOperations) {
  const std::string text = written([](Operations& op) {
    op.autocommit_block([](Operations& op) { op.execute("VACUUM"); });
    op.execute("SELECT make()").effects([](Operations& op) { op.drop_view("v"); });
  });
  EXPECT_EQ(text, R"_(      op.autocommit_block([](Operations& op) {
        op.execute("VACUUM");
      });
      op.execute("SELECT make()").effects([](Operations& op) {
        op.drop_view("v");
      });
)_");
}

TEST_F(LayoutTest, AMigrationHasWhatIsGiven) {
  EXPECT_EQ(migration_source({.comment = "add \"votes\"\n\nRevises: a\\",
                              .message = "add \"votes\"",
                              .revises = {"a", "b"},
                              .upgrade = record([](Operations& op) { op.drop_table("t"); }),
                              .irreversible = "the rows are gone"}),
            R"(// add "votes"
//
// Revises: a
#include <limbeck/migration.h>

using namespace limbeck;

LIMBECK_MIGRATION {
    .message = "add \"votes\"",
    .revises = {"a", "b"},
    .upgrade = [](Operations& op) {
      // drops t: its rows are lost
      op.drop_table("t");
    },
    .downgrade = irreversible("the rows are gone"),
};
)");
}

}  // namespace
}  // namespace limbeck
