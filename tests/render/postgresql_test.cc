// What golden cases do not show: keywords, odd values, orders that matter.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/rendering.h"

namespace limbeck {
namespace {

using testing::HasSubstr;
using testing::Not;

void posts(Operations& op) {
  op.create_table("posts", {column("id", Integer()).primary_key(), column("title", String(50)).server_default("x"),
                            column("data", LargeBinary()), column("state", Enum("state", {"new", "old"}))});
}

class PostgresqlTest : public testing::Test {
 protected:
  PostgresqlTest() { rendering_.given(posts); }
  std::string render(void (*author)(Operations&)) {
    std::string text = rendering_.render(author);
    EXPECT_EQ(rendering_.diagnostics(), "");
    return text;
  }

  test::Rendering rendering_{"postgresql"};
};

TEST_F(PostgresqlTest, ADefaultThatTheServerCannotCastIsSetAnew) {
  EXPECT_EQ(render([](Operations& op) {
              op.alter_column("posts", "title").type(Integer()).using_expression("length(title)").server_default(1);
            }),
            "ALTER TABLE posts ALTER COLUMN title DROP DEFAULT;\n"
            "ALTER TABLE posts ALTER COLUMN title TYPE INTEGER USING length(title);\n"
            "ALTER TABLE posts ALTER COLUMN title SET DEFAULT 1;\n");
}

TEST_F(PostgresqlTest, ADefaultThatTheServerCastsStays) {
  EXPECT_EQ(render([](Operations& op) { op.alter_column("posts", "title").type(Text()); }),
            "ALTER TABLE posts ALTER COLUMN title TYPE TEXT;\n");
}

TEST_F(PostgresqlTest, OutOfTextValuesAreCast) {
  EXPECT_EQ(render([](Operations& op) { op.alter_column("posts", "title").type(Integer()).drop_server_default(); }),
            "ALTER TABLE posts ALTER COLUMN title DROP DEFAULT;\n"
            "ALTER TABLE posts ALTER COLUMN title TYPE INTEGER USING title::INTEGER;\n");
}

TEST_F(PostgresqlTest, AnEnumGoesWithItsLastColumn) {
  EXPECT_EQ(render([](Operations& op) { op.add_column("posts", column("next", Enum("state"))); }),
            "ALTER TABLE posts ADD COLUMN next state;\n");
  EXPECT_EQ(render([](Operations& op) { op.drop_column("posts", "state"); }), "ALTER TABLE posts DROP COLUMN state;\n");
  EXPECT_EQ(render([](Operations& op) { op.drop_column("posts", "next"); }),
            "ALTER TABLE posts DROP COLUMN next;\nDROP TYPE state;\n");
}

TEST_F(PostgresqlTest, ExplicitKeysMoveTheSequence) {
  EXPECT_EQ(render([](Operations& op) {
              op.bulk_insert("posts", {"id", "title"}, {{7, "it's \\ \n"}, {8, null}});
            }),
            "INSERT INTO posts (id, title) VALUES\n"
            "  (7, E'it''s \\\\ \n'),\n"
            "  (8, NULL);\n"
            "DO $limbeck$\n"
            "DECLARE\n"
            "  limbeck_next bigint;\n"
            "BEGIN\n"
            "  EXECUTE 'SELECT last_value FROM ' || pg_get_serial_sequence('posts', 'id') INTO limbeck_next;\n"
            "  IF (SELECT max(id) FROM posts) >= limbeck_next THEN\n"
            "    EXECUTE format('ALTER SEQUENCE %s RESTART WITH %s', pg_get_serial_sequence('posts', 'id'), "
            "(SELECT max(id) + 1 FROM posts));\n"
            "  END IF;\n"
            "END\n"
            "$limbeck$;\n");
  EXPECT_THAT(render([](Operations& op) { op.bulk_insert("posts", {"title"}, {{"a"}}); }), Not(HasSubstr("SEQUENCE")));
}

TEST_F(PostgresqlTest, BytesAreBytes) {
  EXPECT_THAT(render([](Operations& op) {
                op.bulk_insert("posts", {"data"}, {{"a\\"}, {"\\x00fF"}, {null}});
              }),
              HasSubstr("(decode('615c', 'hex')),\n  (decode('00fF', 'hex')),\n  (NULL)"));
}

TEST_F(PostgresqlTest, ManyRowsAreSeveralStatements) {
  render([](Operations& op) {
    std::vector<List<Value>> rows;
    for (int i = 0; i < 1001; ++i) rows.push_back({i});
    op.bulk_insert("posts", {"id"}, rows);
  });
  EXPECT_EQ(rendering_.script().statements.size(), 4u);
}

TEST_F(PostgresqlTest, NamesThatNeedItAreQuoted) {
  EXPECT_THAT(render([](Operations& op) {
                op.create_table("Order", {column("user", Integer()), column("key", Integer()), unique({"user"})});
              }),
              HasSubstr("CREATE TABLE \"Order\" (\n  \"user\" INTEGER,\n  key INTEGER,\n"
                        "  CONSTRAINT \"Order_user_key\" UNIQUE (\"user\")\n)"));
}

TEST_F(PostgresqlTest, DeferredConstraintsAreCheckedAtTheEnd) {
  EXPECT_EQ(render([](Operations& op) {
              op.create_unique_constraint("a", "posts", {"title"}).initially_deferred();
              op.create_unique_constraint("b", "posts", {"data"}).deferrable();
            }),
            "ALTER TABLE posts ADD CONSTRAINT a UNIQUE (title) DEFERRABLE INITIALLY DEFERRED;\n"
            "ALTER TABLE posts ADD CONSTRAINT b UNIQUE (data) DEFERRABLE;\n"
            "SET CONSTRAINTS ALL IMMEDIATE;\n"
            "SET CONSTRAINTS a DEFERRED;\n");
  EXPECT_EQ(rendering_.script().statements.back().summary, "check deferred constraints");
  EXPECT_EQ(render([](Operations& op) { op.execute(PerDialect{.postgresql = "", .sqlite = ""}); }), "");
}

TEST_F(PostgresqlTest, CountsTheRelationsOfANewTable) {
  render([](Operations& op) {
    op.create_table("a", {column("id", Integer()).primary_key(), column("t", Text()).unique().index()});
  });
  EXPECT_EQ(rendering_.script().relations, 1u + 2 + 1 + 1 + 1) << "table, toast, primary key, unique index, sequence";
}

TEST_F(PostgresqlTest, ExecuteIsCutAndKeepsItsPlace) {
  render([](Operations& op) { op.execute("SELECT 1; SELECT 2 -- two"); });
  const std::vector<Statement>& statements = rendering_.script().statements;
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_EQ(statements[1].sql, "SELECT 2");
  EXPECT_EQ(statements[1].summary, "execute SQL");
  EXPECT_THAT(statements[1].at.file, testing::EndsWith("postgresql_test.cc"));
  EXPECT_GT(statements[1].at.line, 0);
}

TEST_F(PostgresqlTest, ExecuteWithoutATextIsRefused) {
  rendering_.render([](Operations& op) {
    op.execute(PerDialect{.sqlite = "SELECT 1"});
    op.execute(" -- nothing\n");
    op.execute("COMMIT");
  });
  EXPECT_THAT(rendering_.diagnostics(), HasSubstr("LBK407 execute() has no text for postgresql"));
  EXPECT_THAT(rendering_.diagnostics(), HasSubstr("LBK501"));
  EXPECT_THAT(rendering_.diagnostics(), HasSubstr("LBK504"));
}

TEST_F(PostgresqlTest, AKeyThatNumbersItselfIsAnIdentityWhereThatIsAskedFor) {
  rendering_.options.autoincrement_is_identity = true;
  EXPECT_EQ(
      render([](Operations& op) { op.create_table("t", {column("id", BigInteger()).primary_key()}); }),
      "CREATE TABLE t (\n  id BIGINT GENERATED BY DEFAULT AS IDENTITY,\n  CONSTRAINT t_pkey PRIMARY KEY (id)\n);\n");
}

TEST_F(PostgresqlTest, ASequenceGetsTheTypeOfItsColumn) {
  EXPECT_THAT(render([](Operations& op) { op.alter_column("posts", "id").type(BigInteger()); }),
              testing::AllOf(HasSubstr("ALTER TABLE posts ALTER COLUMN id TYPE BIGINT;\nDO $limbeck$"),
                             HasSubstr("pg_get_serial_sequence('posts', 'id')"), HasSubstr("AS BIGINT")));
}

TEST_F(PostgresqlTest, WhatADefaultIsInTheWayOfComesAfterItsEnd) {
  rendering_.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()).not_null().server_default(1), column("b", Integer()).identity()});
  });
  EXPECT_EQ(render([](Operations& op) { op.alter_column("t", "a").drop_server_default().identity({.start = 5}); }),
            "ALTER TABLE t ALTER COLUMN a DROP DEFAULT;\n"
            "ALTER TABLE t ALTER COLUMN a ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 5);\n");
  EXPECT_EQ(render([](Operations& op) {
              op.alter_column("t", "b").drop_identity().server_default(3).nullable().type(BigInteger()).rename("c");
            }),
            "ALTER TABLE t ALTER COLUMN b DROP IDENTITY;\n"
            "ALTER TABLE t ALTER COLUMN b TYPE BIGINT;\n"
            "ALTER TABLE t ALTER COLUMN b DROP NOT NULL;\n"
            "ALTER TABLE t ALTER COLUMN b SET DEFAULT 3;\n"
            "ALTER TABLE t RENAME COLUMN b TO c;\n");
}

TEST_F(PostgresqlTest, TextOfExecuteTellsWhetherItMayStandInATransaction) {
  static const char* const kOutside[] = {"VACUUM",
                                         "CREATE INDEX CONCURRENTLY i ON posts (id)",
                                         "DROP INDEX CONCURRENTLY i",
                                         "REINDEX TABLE CONCURRENTLY posts",
                                         "REINDEX (CONCURRENTLY) TABLE posts",
                                         "REINDEX DATABASE d",
                                         "ALTER SYSTEM SET work_mem = '1MB'",
                                         "CREATE DATABASE d",
                                         "DROP DATABASE d",
                                         "CREATE TABLESPACE t LOCATION '/x'",
                                         "DROP TABLESPACE t",
                                         "CLUSTER",
                                         "ALTER DATABASE d SET TABLESPACE t",
                                         "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
                                         "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                                         "DISCARD ALL",
                                         "ALTER TABLE a DETACH PARTITION b CONCURRENTLY"};
  static const char* const kInside[] = {"ANALYZE",
                                        "CREATE INDEX i ON posts (id)",
                                        "REINDEX TABLE posts",
                                        "CLUSTER posts USING i",
                                        "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
                                        "SELECT 'VACUUM'",
                                        "DISCARD TEMP",
                                        "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (connect = false)",
                                        "ALTER DATABASE d SET work_mem = '1MB'",
                                        "ALTER TABLE a DETACH PARTITION b"};
  static const char* text = nullptr;
  const auto is_outside = [&](const char* sql) {
    text = sql;
    render([](Operations& op) { op.execute(text); });
    return rendering_.script().statements.at(0).outside_transaction;
  };
  for (const char* sql : kOutside) EXPECT_TRUE(is_outside(sql)) << sql;
  for (const char* sql : kInside) EXPECT_FALSE(is_outside(sql)) << sql;
}

TEST_F(PostgresqlTest, AutocommitStandsOutsideAndDeclaredIsNotSaid) {
  render([](Operations& op) {
    op.autocommit_block([](Operations& inner) { inner.execute("SELECT 1"); });
    op.execute("SELECT make()").effects([](Operations& inner) {
      inner.create_table("made", {column("a", Integer())});
    });
  });
  const std::vector<Statement>& statements = rendering_.script().statements;
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_TRUE(statements[0].outside_transaction);
  EXPECT_FALSE(statements[1].outside_transaction);
}

TEST_F(PostgresqlTest, NewLabelsAndWhatMayUseThem) {
  render([](Operations& op) {
    op.add_enum_value("state", "paid").after("new");
    op.execute("ALTER TYPE state ADD VALUE 'sent'");
    op.alter_column("posts", "state").server_default("paid");
    op.bulk_insert("posts", {"state"}, {{"paid"}});
    op.execute("SELECT 1");
    op.run("fill");
    op.create_table("other", {column("a", Text())});
    op.execute("COMMENT ON TABLE other IS 'none of them'");
    op.create_view("v", "SELECT id FROM posts WHERE state = 'paid'");
  });
  std::vector<std::string> adds, uses;
  for (const Statement& statement : rendering_.script().statements) {
    if (statement.adds_label) adds.push_back(statement.summary);
    if (statement.uses_label) uses.push_back(statement.summary);
  }
  EXPECT_THAT(adds, testing::ElementsAre("add value paid to type state", "execute SQL"));
  EXPECT_THAT(uses, testing::ElementsAre("alter column posts.state", "insert rows into posts", "execute SQL",
                                         "run step fill", "create view v"));
}

TEST_F(PostgresqlTest, TemporaryTablesGoAtTheEnd) {
  EXPECT_EQ(render([](Operations& op) {
              op.create_table("scratch", {column("a", Integer())}).temporary();
              op.create_table("gone", {column("a", Integer())}).temporary();
              op.drop_table("gone");
              op.rename_table("scratch", "Notes");
            }),
            "CREATE TEMPORARY TABLE scratch (\n  a INTEGER\n);\n"
            "CREATE TEMPORARY TABLE gone (\n  a INTEGER\n);\n"
            "DROP TABLE gone;\n"
            "ALTER TABLE scratch RENAME TO \"Notes\";\n"
            "DROP TABLE pg_temp.\"Notes\";\n");
}

}  // namespace
}  // namespace limbeck
