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

}  // namespace
}  // namespace limbeck
