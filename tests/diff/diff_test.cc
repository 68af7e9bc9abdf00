// What diff() says about small pairs of schemas, each of which was once got wrong.
#include "diff/diff.h"

#include <gtest/gtest.h>

#include <string>

#include "apply/apply.h"
#include "dump/dump.h"
#include "limbeck/arena.h"
#include "limbeck/operations.h"

namespace limbeck {
namespace {

using Author = void (*)(Operations&);

Catalog made_by(Author author) {
  Recording recording;
  Operations op(recording);
  author(op);
  State state;
  DiagnosticSink sink;
  for (const Operation& operation : recording.operations) apply(operation, state, sink);
  EXPECT_FALSE(sink.has_errors()) << format_diagnostics(sink.diagnostics());
  return state.catalog;
}

class DiffTest : public testing::Test {
 protected:
  static std::string between(Author from, Author to, std::string_view dialect = "postgresql") {
    return dump(diff(made_by(from), made_by(to), {.dialects = {find_dialect(dialect)}}).operations);
  }

 private:
  Arena arena_;
  const ArenaScope scope_{arena_};
};

void nothing(Operations&) {}

TEST_F(DiffTest, WhatTheDialectDoesNotHaveIsLeftAlone) {
  const Author labels = [](Operations& op) { op.create_enum("mood", {"happy", "sad"}); };
  EXPECT_EQ(between(nothing, labels, "sqlite"), "");
  EXPECT_EQ(between(labels, nothing, "sqlite"), "");
  EXPECT_EQ(between(nothing, labels), "create_enum mood (happy, sad)\n");
}

TEST_F(DiffTest, ATableThatCountsByItselfGoesInOneOperation) {
  const Author table = [](Operations& op) { op.create_table("t", {column("id", Integer()).primary_key()}); };
  EXPECT_EQ(between(table, nothing), "drop_table t\n");
}

TEST_F(DiffTest, AColumnBeginsAndCeasesToCount) {
  const Author counts = [](Operations& op) { op.create_table("t", {column("id", Integer()).primary_key()}); };
  const Author is_plain = [](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key().autoincrement(false)});
  };
  for (const char* dialect : {"postgresql", "sqlite"}) {
    EXPECT_EQ(between(is_plain, counts, dialect), "alter_column t.id autoincrement\n");
    EXPECT_EQ(between(counts, is_plain, dialect), "alter_column t.id no_autoincrement\n");
  }
}

TEST_F(DiffTest, FromOneWayOfGettingValuesToAnother) {
  const Author counts = [](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key(), column("n", Integer()).autoincrement()});
  };
  const Author has_default = [](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key(), column("n", Integer()).not_null().server_default(1)});
  };
  EXPECT_EQ(between(counts, has_default), "alter_column t.n server_default 1 no_autoincrement\n");
  EXPECT_EQ(between(has_default, counts), "alter_column t.n drop_server_default autoincrement\n");
}

// The only column cannot go before another is there, and that one has its name.
TEST_F(DiffTest, ATableWhoseOnlyColumnIsMadeAnewIsMadeAnew) {
  const Author plain = [](Operations& op) { op.create_table("t", {column("a", Integer())}); };
  const Author computed = [](Operations& op) { op.create_table("t", {column("a", Integer()).computed("1 + 1")}); };
  EXPECT_TRUE(between(plain, computed, "sqlite").starts_with("drop_table t\ncreate_table t\n"));
}

const Author kEvents = [](Operations& op) {
  op.create_table("events", {column("id", BigInteger()).not_null(), column("at", Date()).not_null()});
};
const Author kPartitionedEvents = [](Operations& op) {
  op.create_table("log", {column("id", BigInteger()).not_null(), column("at", Date()).not_null(),
                          column("kind", Text()).not_null()})
      .partition_by("RANGE (at)");
  op.create_table("events", {}).partition_of("log", "DEFAULT");
};

// It lacks a column of its parent.
TEST_F(DiffTest, ATableThatCannotBecomeAPartitionIsMadeAnew) {
  EXPECT_EQ(between(kEvents, kPartitionedEvents),
            "drop_table events\n"
            "create_table log partition_by \"RANGE (at)\"\n"
            "  column id BigInteger not_null no_autoincrement\n"
            "  column at Date not_null no_autoincrement\n"
            "  column kind Text not_null no_autoincrement\n"
            "create_table events partition_of log \"DEFAULT\"\n");
}

TEST_F(DiffTest, WhatAFilterLeavesOutIsNotMadeAnew) {
  DiffOptions options{.dialects = {find_dialect("postgresql")}};
  options.includes = [](const DiffObject& object) { return object.owner.name != "events"; };
  const std::string text = dump(diff(made_by(kEvents), made_by(kPartitionedEvents), options).operations);
  EXPECT_EQ(text.find("events"), std::string::npos) << text;
  EXPECT_NE(text.find("create_table log"), std::string::npos) << text;
}

// It would rely on a key that is not there when the old one goes.
TEST_F(DiffTest, AForeignKeyFollowsTheKeyThatTakesTheOldOnesPlace) {
  const Author primary = [](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key().autoincrement(false)});
    op.create_table("u", {column("t_id", Integer()).references("t.id")});
  };
  const Author unique = [](Operations& op) {
    op.create_table("t", {column("id", Integer()).not_null().unique()});
    op.create_table("u", {column("t_id", Integer()).references("t.id")});
  };
  EXPECT_EQ(between(primary, unique),
            "drop_constraint u_t_id_fkey on u\n"
            "drop_constraint t_pkey on t\n"
            "create_unique_constraint on t (id) name t_id_key\n"
            "create_foreign_key on u (t_id) references t (id) name u_t_id_fkey\n");
}

// Its old column goes only before the new one comes.
TEST_F(DiffTest, AViewBetweenAnOldAndANewColumnIsMadeAnew) {
  const Author before = [](Operations& op) {
    op.create_table("t", {column("id", Integer()), column("a", Integer()), column("b", Integer()).computed("a * 2")});
    op.create_view("v", "SELECT b AS value FROM t");
  };
  const Author after = [](Operations& op) {
    op.create_table("t", {column("id", Integer()), column("a", Integer()).computed("id * 2"), column("b", Integer())});
    op.create_view("v", "SELECT id AS value FROM t WHERE a > 0");
  };
  const std::string text = between(before, after);
  EXPECT_TRUE(text.starts_with("drop_view v\n")) << text;
  EXPECT_TRUE(text.ends_with("create_view v as \"SELECT id AS value FROM t WHERE a > 0\"\n")) << text;
}

TEST_F(DiffTest, WhatGoesWithATableComesBackWithIt) {
  const Author before = [](Operations& op) {
    op.create_table("t", {column("id", Integer()), column("a", Integer()), index({"a"}).name("ix_a")});
    op.enable_row_level_security("t");
    op.create_comment("INDEX ix_a", "fast");
    op.alter_table("t").replica_identity("FULL");
  };
  const Author after = [](Operations& op) {
    op.create_table("t", {column("id", Integer()), column("a", Integer()), index({"a"}).name("ix_a")})
        .partition_by("LIST (id)");
    op.enable_row_level_security("t");
    op.create_comment("INDEX ix_a", "fast");
    op.alter_table("t").replica_identity("FULL");
  };
  const std::string text = between(before, after);
  for (const char* line : {"drop_table t\n", "enable_row_level_security t\n",
                           "create_comment on \"INDEX ix_a\" \"fast\"\n", "alter_table t replica_identity \"FULL\"\n"})
    EXPECT_NE(text.find(line), std::string::npos) << line << text;
}

TEST_F(DiffTest, ASequenceThatTurnsRoundIsMadeAnew) {
  const Author up = [](Operations& op) { op.create_sequence("s"); };
  const Author down = [](Operations& op) { op.create_sequence("s").increment(-1); };
  EXPECT_EQ(between(up, down), "drop_sequence s\ncreate_sequence s increment -1\n");
}

TEST_F(DiffTest, AKeyMakesItsColumnsNotNullByItself) {
  const Author plain = [](Operations& op) { op.create_table("t", {column("a", Integer())}); };
  const Author key = [](Operations& op) {
    op.create_table("t", {column("a", Integer()).primary_key().autoincrement(false)});
  };
  EXPECT_EQ(between(plain, key), "create_primary_key on t (a) name t_pkey\n");
}

}  // namespace
}  // namespace limbeck
