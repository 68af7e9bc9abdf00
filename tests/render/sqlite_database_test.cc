// What real SQLite files hold after the statements of this dialect: rows, above all.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/databases.h"
#include "render/rendering.h"

namespace limbeck {
namespace {

using testing::HasSubstr;

class SqliteFile : public testing::Test {
 protected:
  void run(void (*author)(Operations&)) {
    const RenderedScript script = rendering_.render_given(author);
    ASSERT_EQ(rendering_.diagnostics(), "");
    database_.run(script);
  }
  std::string value(const std::string& sql) { return database_.value(sql); }

  test::Rendering rendering_{"sqlite"};
  test::SqliteDatabase database_;
};

TEST_F(SqliteFile, HoldsTheValuesThatWereWritten) {
  run([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()), column("s", Text()), column("b", LargeBinary()),
                          column("ok", Boolean()), column("at", DateTime()), column("j", Json()),
                          column("n", Numeric(30, 2)), column("big", Text()), column("d", Date())});
    op.bulk_insert("t", {"id", "s", "b", "ok", "at", "j", "n", "big", "d"},
                   {{9223372036854775807, "it's\n\"two\" lines \\ %", std::string_view("\0'\xff", 3), true, now(),
                     "{\"a\": [1]}", 1.5, 18446744073709551615U, current_date()},
                    {-9223372036854775807 - 1, std::string_view("a\0b", 3), "\\x00ff", false, "2020-02-29 01:02:03",
                     null, -0.1, "x", "2020-02-29"}});
  });
  EXPECT_EQ(value("SELECT id, typeof(id), s FROM t"), "9223372036854775807|integer|it's\n\"two\" lines \\ %");
  EXPECT_EQ(value("SELECT hex(b), typeof(b), ok, at LIKE '20__-__-__ __:__:__', j, n, big, d = date('now') FROM t"),
            "0027FF|blob|1|1|{\"a\": [1]}|1.5|18446744073709551615|1");
  EXPECT_EQ(value("SELECT id, typeof(id), hex(s), typeof(s), hex(b), ok, at, j IS NULL, n, d FROM t WHERE NOT ok"),
            "-9223372036854775808|integer|610062|text|00FF|0|2020-02-29 01:02:03|1|-0.1|2020-02-29");
}

TEST_F(SqliteFile, FollowsTheLabelsOfAnEnum) {
  run([](Operations& op) {
    op.create_table("a",
                    {column("id", Integer()).primary_key(), column("mood", Enum("mood", {"good", "bad"})).index()});
    op.create_table("b", {column("a", Integer()).references("a.id").on_delete(CASCADE),
                          column("mood", Enum("mood")).server_default("bad")});
    op.bulk_insert("a", {"id", "mood"}, {{1, "good"}, {2, "bad"}, {3, null}});
    op.bulk_insert("b", {"a"}, {{1}, {2}});
  });
  run([](Operations& op) {
    op.rename_enum_value("mood", "bad", "it's bad");
    op.add_enum_value("mood", "fine");
    op.bulk_insert("a", {"id", "mood"}, {{4, "fine"}});
  });
  EXPECT_EQ(value("SELECT group_concat(ifnull(mood, '-')) FROM a"), "good,it's bad,-,fine");
  EXPECT_EQ(value("SELECT group_concat(mood) FROM b"), "it's bad,it's bad");
  EXPECT_THROW(database_.execute("INSERT INTO a (mood) VALUES ('bad')"), std::runtime_error);
}

TEST_F(SqliteFile, KeepsRowsOfTablesThatLoseAKeyByCascade) {
  run([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("posts", {column("id", Integer()).primary_key(),
                              column("user_id", Integer()).references("users.id").on_delete(CASCADE)});
    op.bulk_insert("users", {"id"}, {{1}});
    op.bulk_insert("posts", {"id", "user_id"}, {{1, 1}, {2, 1}});
  });
  run([](Operations& op) { op.drop_table("users").cascade(); });
  EXPECT_EQ(value("SELECT count(*) FROM posts"), "2");
  EXPECT_EQ(value("SELECT count(*) FROM pragma_foreign_key_list('posts')"), "0");
}

TEST_F(SqliteFile, DropsTablesThatReferToEachOther) {
  run([](Operations& op) {
    op.create_table("a", {column("id", Integer()).primary_key(), column("b", Integer()).references("b.id")});
    op.create_table("b", {column("id", Integer()).primary_key(), column("a", Integer()).not_null().references("a.id")});
    op.create_table("c", {column("a", Integer()).on_delete(CASCADE).references("a.id")});
  });
  EXPECT_EQ(value("SELECT count(*) FROM pragma_foreign_key_list('a')"), "1");
  database_.execute("INSERT INTO a VALUES (1, NULL)");
  database_.execute("INSERT INTO b VALUES (1, 1)");
  database_.execute("INSERT INTO c VALUES (1)");
  database_.execute("UPDATE a SET b = 1");
  run([](Operations& op) {
    op.drop_constraint("a_b_fkey", "a");
    op.drop_constraint("c_a_fkey", "c");
    op.drop_table("b");
    op.drop_table("a");
  });
  EXPECT_EQ(value("SELECT group_concat(name) FROM sqlite_master"), "c");
  EXPECT_EQ(value("SELECT count(*) FROM c"), "1");
}

TEST_F(SqliteFile, NumbersOnFromAnIdentityThatIsGone) {
  run([](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key().identity(), column("a", Text())});
    op.bulk_insert("t", {"id"}, {{41}});
    op.execute("DELETE FROM t");
  });
  run([](Operations& op) { op.alter_column("t", "a").server_default("x"); });
  database_.execute("INSERT INTO t DEFAULT VALUES");
  EXPECT_EQ(value("SELECT id, a FROM t"), "42|x");
}

TEST_F(SqliteFile, HasStrictTables) {
  run([](Operations& op) {
    op.create_table("t", {column("a", String(5)), column("b", DateTime()).server_default(now()), column("c", Boolean()),
                          column("d", Numeric(10, 2)), column("e", Uuid()).server_default(generate_uuid())})
        .strict();
    op.bulk_insert("t", {"a", "c", "d"}, {{"x", true, 1.25}});
  });
  run([](Operations& op) { op.alter_column("t", "a").not_null(); });
  EXPECT_EQ(value("SELECT a, length(b), c, d, length(e) FROM t"), "x|19|1|1.25|36");
  EXPECT_THROW(database_.execute("INSERT INTO t (a, c) VALUES ('x', 'yes')"), std::runtime_error);
}

TEST_F(SqliteFile, HasTriggersWhileTablesAreMadeAnew) {
  run([](Operations& op) {
    op.create_table("t", {column("a", Text())});
    op.create_table("log", {column("a", Text())});
    op.create_trigger("x", "t",
                      "AFTER INSERT BEGIN INSERT INTO log VALUES (new.a); SELECT CASE 1 WHEN 1 THEN 2 END; END");
    op.create_view("v", "WITH two(n) AS (VALUES (1), (2)) SELECT n, a FROM two, t;");
  });
  run([](Operations& op) {
    op.alter_column("t", "a").not_null();
    op.bulk_insert("t", {"a"}, {{"by trigger"}});
    op.drop_trigger("x", "t");
    op.bulk_insert("t", {"a"}, {{"without"}});
  });
  EXPECT_EQ(value("SELECT group_concat(a) FROM log"), "by trigger");
  EXPECT_EQ(value("SELECT count(*) FROM v"), "4");
}

TEST_F(SqliteFile, HasRecursiveViews) {
  run([](Operations& op) {
    op.create_view("numbers", "SELECT 1 UNION ALL SELECT \"a number\" + 1 FROM numbers WHERE \"a number\" < 9")
        .recursive()
        .columns({"a number"});
  });
  EXPECT_EQ(value("SELECT sum(\"a number\") FROM numbers"), "45");
}

TEST_F(SqliteFile, RunsOutsideOfATransactionWhatHasTo) {
  run([](Operations& op) {
    op.create_table("t", {column("a", Text())});
    op.execute("INSERT INTO t VALUES ('x'); /* now */ VACUUM; PRAGMA main.synchronous = OFF; ANALYZE");
    op.autocommit_block([](Operations& inner) { inner.create_index("i", "t", {"a"}).concurrently(); });
  });
  EXPECT_EQ(value("SELECT name FROM sqlite_master WHERE name = 'i'"), "i");
  EXPECT_EQ(value("PRAGMA synchronous"), "0");
}

TEST_F(SqliteFile, HasTemporaryTablesOnlyMeanwhile) {
  run([](Operations& op) {
    op.create_table("scratch", {column("a", Text()).index()}).temporary();
    op.bulk_insert("scratch", {"a"}, {{"x"}});
    op.create_table("t", {column("a", Text())});
    op.execute("INSERT INTO t SELECT a FROM scratch");
  });
  EXPECT_EQ(value("SELECT a FROM t"), "x");
  EXPECT_EQ(value("SELECT count(*) FROM sqlite_temp_master"), "0");
}

}  // namespace
}  // namespace limbeck
