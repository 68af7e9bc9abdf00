// What golden cases do not show: when a table is rebuilt, and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/rendering.h"

namespace limbeck {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

void posts(Operations& op) {
  op.create_table(
      "posts", {column("id", Integer()).primary_key(), column("title", String(50)), column("slug", Text()),
                column("votes", Integer()), column("score", Integer()), column("at", DateTime()), check("votes >= 0"),
                column("twice", Integer()).computed("votes * 2"), index({sql("lower(Slug)")}).name("ix")});
}

class SqliteTest : public testing::Test {
 protected:
  SqliteTest() { rendering_.given(posts); }
  std::string render(void (*author)(Operations&)) {
    std::string text = rendering_.render(author);
    EXPECT_EQ(rendering_.diagnostics(), "");
    return text;
  }
  bool rebuilds(void (*author)(Operations&)) {
    render(author);
    return rendering_.script().rebuilds_tables;
  }

  test::Rendering rendering_{"sqlite"};
};

TEST_F(SqliteTest, AltersInPlaceWhereItCan) {
  EXPECT_FALSE(
      rebuilds([](Operations& op) { op.add_column("posts", column("a", Text()).not_null().server_default("x")); }));
  EXPECT_FALSE(rebuilds([](Operations& op) { op.add_column("posts", column("b", Integer()).references("posts.id")); }));
  EXPECT_FALSE(rebuilds([](Operations& op) { op.add_column("posts", column("c", Integer()).index()); }));
  EXPECT_FALSE(rebuilds([](Operations& op) {
    op.add_column("posts", column("d", Integer()).computed("votes + 1", {.persisted = false}));
  }));
  EXPECT_FALSE(rebuilds([](Operations& op) { op.drop_column("posts", "title"); }));
  EXPECT_FALSE(rebuilds([](Operations& op) { op.alter_column("posts", "at").comment("when").rename("made_at"); }));
}

TEST_F(SqliteTest, RebuildsWhereItMust) {
  EXPECT_TRUE(rebuilds([](Operations& op) { op.add_column("posts", column("a", DateTime()).server_default(now())); }));
  EXPECT_TRUE(rebuilds([](Operations& op) { op.add_column("posts", column("b", Text()).unique()); }));
  EXPECT_TRUE(rebuilds([](Operations& op) { op.add_column("posts", column("c", Text()).not_null()); }));
  EXPECT_TRUE(rebuilds([](Operations& op) { op.add_column("posts", column("d", Integer()).computed("votes")); }));
  EXPECT_TRUE(rebuilds(
      [](Operations& op) { op.add_column("posts", column("e", Integer()).references("posts.id").server_default(1)); }));
  EXPECT_TRUE(rebuilds([](Operations& op) { op.drop_column("posts", "slug"); })) << "an index uses it";
  EXPECT_TRUE(rebuilds([](Operations& op) { op.drop_constraint("posts_votes_check", "posts"); }));
  EXPECT_TRUE(rebuilds([](Operations& op) { op.alter_column("posts", "title").not_null(); }));
}

TEST_F(SqliteTest, ARunOfAlterationsIsOneRebuildAfterTheRenames) {
  const std::string text = render([](Operations& op) {
    op.rename_column("posts", "title", "heading");
    op.alter_column("posts", "score").type(String(10)).using_expression("score || heading").rename("points");
    op.add_column("posts", column("extra", Text()));
    op.drop_column("posts", "at");
    op.alter_column("posts", "heading").type(LargeBinary()).rename("head");
  });
  EXPECT_THAT(text, StartsWith("ALTER TABLE posts RENAME COLUMN title TO heading;\n"
                               "ALTER TABLE posts RENAME COLUMN score TO points;\n"
                               "ALTER TABLE posts RENAME COLUMN heading TO head;\n"
                               "CREATE TABLE _limbeck_new_posts ("));
  EXPECT_THAT(text, HasSubstr("INSERT INTO _limbeck_new_posts (id, head, slug, votes, points) SELECT id, "
                              "CAST(head AS BLOB), slug, votes, points || head FROM posts;\n"));
  EXPECT_EQ(rendering_.script().statements.size(), 3u + 5);
}

TEST_F(SqliteTest, ANewTableIsCreatedAsItIsToBe) {
  EXPECT_EQ(render([](Operations& op) {
              op.create_table("t", {column("a", Integer()), column("b", Integer())});
              op.create_index("i", "t", {"a"});
              op.create_check_constraint("c", "t", "a > b");
              op.rename_column("t", "a", "x");
              op.rename_column("t", "b", "a");
            }),
            "CREATE TABLE t (\n  x INTEGER,\n  a INTEGER,\n  CONSTRAINT c CHECK (x > a)\n);\n"
            "CREATE INDEX i ON t (x);\n");
  EXPECT_FALSE(rendering_.script().rebuilds_tables);
}

TEST_F(SqliteTest, ARunEndsWhereARenameCannotComeFirst) {
  render([](Operations& op) {
    op.alter_column("posts", "score").not_null();
    op.drop_column("posts", "title");
    op.rename_column("posts", "score", "title");
    op.alter_column("posts", "title").nullable();
  });
  EXPECT_EQ(rendering_.script().statements.size(), 5u + 1 + 5);
}

TEST_F(SqliteTest, AnExpressionMeansTheColumnsAsTheyAreByThen) {
  render([](Operations& op) {
    op.alter_column("posts", "score").type(String(10));
    op.alter_column("posts", "title").type(Text()).using_expression("score || title");
  });
  EXPECT_EQ(rendering_.script().statements.size(), 5u + 5);
  render([](Operations& op) {
    op.alter_column("posts", "score").type(Text());
    op.alter_column("posts", "title").type(String(9)).using_expression("substr(title, 1, 9)");
  });
  EXPECT_EQ(rendering_.script().statements.size(), 5u);
}

TEST_F(SqliteTest, ANewColumnOfAnOldNameTakesNoValues) {
  EXPECT_THAT(render([](Operations& op) {
                op.drop_column("posts", "at");
                op.add_column("posts", column("at", DateTime()).server_default(now()));
              }),
              HasSubstr("SELECT id, title, slug, votes, score FROM posts;"));
}

TEST_F(SqliteTest, OtherTablesInBetweenPartTheRuns) {
  render([](Operations& op) {
    op.alter_column("posts", "title").not_null();
    op.create_table("t", {column("id", Integer()).primary_key()});
    op.alter_column("posts", "slug").not_null();
  });
  EXPECT_EQ(rendering_.script().statements.size(), 5u + 1 + 5);
}

TEST_F(SqliteTest, TextIsNotCastToNumbers) {
  EXPECT_THAT(render([](Operations& op) { op.alter_column("posts", "title").type(Integer()); }),
              HasSubstr("SELECT id, title, slug"));
}

TEST_F(SqliteTest, ARebuildKeepsRenamesOfTablesModern) {
  EXPECT_THAT(render([](Operations& op) {
                op.alter_column("posts", "title").not_null();
                op.rename_table("posts", "articles");
              }),
              HasSubstr("PRAGMA legacy_alter_table = OFF;\nALTER TABLE posts RENAME TO articles;\n"
                        "PRAGMA legacy_alter_table = ON;\n"));
  EXPECT_EQ(render([](Operations& op) { op.rename_table("articles", "posts"); }),
            "ALTER TABLE articles RENAME TO posts;\n");
}

TEST_F(SqliteTest, OnlyAKeyThatNumbersItselfIsAnInteger) {
  EXPECT_THAT(render([](Operations& op) { op.create_table("a", {column("id", BigInteger()).primary_key()}); }),
              HasSubstr("id INTEGER NOT NULL CONSTRAINT a_pkey PRIMARY KEY\n"));
  EXPECT_THAT(render([](Operations& op) {
                op.create_table("b", {column("id", Integer()).primary_key().autoincrement(false)});
              }),
              HasSubstr("id INT NOT NULL,\n  CONSTRAINT b_pkey PRIMARY KEY (id)\n"));
  EXPECT_THAT(render([](Operations& op) {
                op.create_table("c", {column("id", Integer()), column("n", Integer()), primary_key({"id", "n"})});
              }),
              HasSubstr("id INTEGER NOT NULL,\n  n INTEGER NOT NULL,\n  CONSTRAINT c_pkey PRIMARY KEY (id, n)\n"));
}

TEST_F(SqliteTest, ABatchIsOneRebuild) {
  const std::string text = render([](Operations& op) {
    op.batch_alter_table("posts", [](BatchOperations& batch) {
      batch.alter_column("title").not_null();
      batch.drop_index("ix");
      batch.drop_column("slug");
      batch.create_check_constraint("c", "score > 0");
      batch.create_index("i", {"score"});
    });
    op.create_table_comment("posts", "what people write");
  });
  EXPECT_THAT(text, StartsWith("DROP INDEX IF EXISTS ix;\nCREATE TABLE _limbeck_new_posts ("));
  EXPECT_THAT(text, HasSubstr("CREATE INDEX i ON posts (score);\n"));
  EXPECT_EQ(rendering_.script().statements.size(), 1u + 5);
}

TEST_F(SqliteTest, WhatIsOnlyDeclaredIsNotCarriedOut) {
  EXPECT_EQ(render([](Operations& op) {
              op.execute("CREATE TABLE t (a INTEGER)").effects([](Operations& effects) {
                effects.create_table("t", {column("a", Integer())});
                effects.alter_column("posts", "title").not_null();
              });
              op.create_index("i", "t", {"a"});
            }),
            "CREATE TABLE t (a INTEGER);\nCREATE INDEX i ON t (a);\n");
  EXPECT_FALSE(rendering_.script().rebuilds_tables);
}

TEST_F(SqliteTest, ATableThatMayBeThereIsAltered) {
  EXPECT_EQ(render([](Operations& op) {
              op.create_table("t", {column("a", Integer())}).if_not_exists();
              op.add_column("t", column("b", Integer()));
            }),
            "CREATE TABLE IF NOT EXISTS t (\n  a INTEGER\n);\nALTER TABLE t ADD COLUMN b INTEGER;\n");
}

std::string outside(const RenderedScript& script) {
  std::string text;
  for (const Statement& statement : script.statements) text += statement.outside_transaction ? '1' : '0';
  return text;
}

TEST_F(SqliteTest, WhatATransactionCannotHoldStandsOutside) {
  render([](Operations& op) {
    op.execute("ANALYZE; /* x */ vacuum; PRAGMA journal_mode = WAL; PRAGMA main . synchronous(1); PRAGMA user_version");
    op.autocommit_block([](Operations& alone) { alone.create_index("i", "posts", {"title"}).concurrently(); });
    op.drop_index("i").concurrently();
  });
  EXPECT_EQ(outside(rendering_.script()), "0111010");
}

TEST_F(SqliteTest, ARebuildStaysInItsTransaction) {
  render([](Operations& op) {
    op.autocommit_block([](Operations& alone) { alone.alter_column("posts", "title").not_null(); });
  });
  EXPECT_EQ(outside(rendering_.script()), "00000");
}

struct RefusedCase {
  const char* name;
  void (*author)(Operations&);
  const char* diagnostic;
};

void PrintTo(const RefusedCase& c, std::ostream* out) { *out << c.name; }

class SqliteRefusesTest : public testing::TestWithParam<RefusedCase> {};

TEST_P(SqliteRefusesTest, WhatItCannotSay) {
  test::Rendering rendering("sqlite");
  rendering.given(posts);
  rendering.render(GetParam().author);
  EXPECT_THAT(rendering.diagnostics(), StartsWith(GetParam().diagnostic));
  EXPECT_THAT(rendering.diagnostics(), HasSubstr("sqlite"));
}

const RefusedCase kRefused[] = {
    {"array", [](Operations& op) { op.add_column("posts", column("a", Array(Integer()))); }, "LBK401"},
    {"type_without_text",
     [](Operations& op) { op.add_column("posts", column("a", SqlType({.postgresql = "tsvector"}))); }, "LBK401"},
    {"identity_options",
     [](Operations& op) { op.create_table("t", {column("a", Integer()).primary_key().identity({.start = 5})}); },
     "LBK402"},
    {"identity_beside_the_key", [](Operations& op) { op.create_table("t", {column("a", Integer()).identity()}); },
     "LBK402"},
    {"collation", [](Operations& op) { op.add_column("posts", column("a", Text()).collate("C")); }, "LBK402"},
    {"deferrable_unique", [](Operations& op) { op.create_unique_constraint("u", "posts", {"title"}).deferrable(); },
     "LBK403"},
    {"exclusion",
     [](Operations& op) {
       op.create_exclude_constraint("e", "posts", {{"votes", "="}}).using_method("gist");
     },
     "LBK403"},
    {"match_full",
     [](Operations& op) {
       op.create_table("p", {column("a", Integer()), column("b", Integer()), primary_key({"a", "b"})});
       op.create_table("t", {column("a", Integer()), column("b", Integer()),
                             foreign_key({"a", "b"}, "p", {"a", "b"}).match_full()});
     },
     "LBK403"},
    {"index_method", [](Operations& op) { op.create_index("i", "posts", {"title"}).using_method("gin"); }, "LBK404"},
    {"included_columns", [](Operations& op) { op.create_index("i", "posts", {"title"}).include({"slug"}); }, "LBK404"},
    {"operator_class", [](Operations& op) { op.create_index("i", "posts", {IndexColumn("title").ops("text_ops")}); },
     "LBK404"},
    {"order_of_nulls", [](Operations& op) { op.create_index("i", "posts", {asc("title").nulls_last()}); }, "LBK404"},
    {"schema", [](Operations& op) { op.create_table("t", {column("a", Integer())}).schema("s"); }, "LBK405"},
    {"cast",
     [](Operations& op) { op.alter_column("posts", "title").type(Integer()).using_expression("title::integer"); },
     "LBK406"},
};

INSTANTIATE_TEST_SUITE_P(Operations, SqliteRefusesTest, testing::ValuesIn(kRefused),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace limbeck
