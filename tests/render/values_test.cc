// Values of rows arrive in a server's columns as what was meant, whatever the type of the column.
#include <gtest/gtest.h>

#include "limbeck/postgresql_types.h"
#include "render/databases.h"
#include "render/rendering.h"

namespace limbeck {
namespace {

void all_kinds(Operations& op) {
  op.create_table("t", {column("id", Integer()).primary_key(),
                        column("x", Text()),
                        column("s", String(20)),
                        column("b", LargeBinary()),
                        column("y", postgresql::Bytea()),
                        column("n", Numeric()),
                        column("i", BigInteger()),
                        column("d", Double()),
                        column("ok", Boolean()),
                        column("day", Date()),
                        column("at", DateTime({.timezone = true})),
                        column("j", Json()),
                        column("k", postgresql::Jsonb()),
                        column("a", Array(Text())),
                        column("l", Array(Integer(), 2)),
                        column("u", Uuid()),
                        column("m", Enum("mood", {"it's", "\\"})),
                        column("v", Interval()),
                        column("r", postgresql::Int4Range()),
                        column("p", postgresql::Inet()),
                        column("c", postgresql::Char(3)),
                        column("bits", postgresql::Bit(3)),
                        column("e", postgresql::Money())});
}

class ValuesTest : public testing::Test {
 protected:
  ValuesTest() { database_.run(rendering_.render_given(all_kinds)); }

  void insert(void (*author)(Operations&)) {
    database_.run(rendering_.render_given(author));
    EXPECT_EQ(rendering_.diagnostics(), "");
  }
  std::string select(const std::string& what) { return database_.execute("SELECT " + what + " FROM t ORDER BY id"); }

  test::PostgresqlDatabase database_;
  test::Rendering rendering_{"postgresql"};
};

TEST_F(ValuesTest, Text) {
  insert([](Operations& op) {
    op.bulk_insert("t", {"x"}, {{"it's"}, {"C:\\dir\\n"}, {"two\nlines\ttab"}, {""}, {"$$ -- /* ; :x %s"}, {"äöü €"}});
  });
  EXPECT_EQ(select("encode(convert_to(x, 'UTF8'), 'hex')"),
            "69742773\n433a5c6469725c6e\n74776f0a6c696e657309746162\n\n2424202d2d202f2a203b203a78202573\n"
            "c3a4c3b6c3bc20e282ac");
}

TEST_F(ValuesTest, Bytes) {
  static const std::string zero("\0a\xff", 3);
  insert([](Operations& op) {
    op.bulk_insert("t", {"b", "y"}, {{"ab'\\", "ab'\\"}, {"\\x00ff", "\\x00ff"}, {zero, zero}, {null, ""}});
  });
  EXPECT_EQ(select("encode(b, 'hex'), encode(y, 'hex')"), "6162275c|6162275c\n00ff|00ff\n0061ff|0061ff\n|");
}

TEST_F(ValuesTest, Numbers) {
  insert([](Operations& op) {
    op.bulk_insert("t", {"n", "i", "d", "x"},
                   {{-1, -9223372036854775807LL - 1, 0.1, 7},
                    {18446744073709551615ULL, 9223372036854775807LL, 1e300, -2.5},
                    {"123456789012345678901234567890.5", "5", "NaN", "x"},
                    {"NaN", 0, "-Infinity", null}});
  });
  EXPECT_EQ(select("n, i, d, x"),
            "-1|-9223372036854775808|0.1|7\n18446744073709551615|9223372036854775807|1e+300|-2.5\n"
            "123456789012345678901234567890.5|5|NaN|x\nNaN|0|-Infinity|");
}

TEST_F(ValuesTest, Booleans) {
  insert([](Operations& op) {
    op.bulk_insert("t", {"ok", "i", "x", "j"}, {{true, true, true, true}, {0, false, false, 5}, {1, null, 0, null}});
  });
  EXPECT_EQ(select("ok, i, x, j"), "t|1|true|true\nf|0|false|5\nt||0|");
}

TEST_F(ValuesTest, DatesAndTimes) {
  insert([](Operations& op) {
    op.bulk_insert("t", {"day", "at", "v"},
                   {{"2024-02-29", "2024-02-29 12:00:00+02", "1 day 2 hours"}, {current_date(), now(), null}});
  });
  EXPECT_EQ(
      select("day = '2024-02-29' OR day = CURRENT_DATE, at AT TIME ZONE 'UTC' = '2024-02-29 10:00' OR at <= now(), v"),
      "t|t|1 day 02:00:00\nt|t|");
}

TEST_F(ValuesTest, DocumentsAndArrays) {
  insert([](Operations& op) {
    op.bulk_insert("t", {"j", "k", "a", "l"},
                   {{"{\"a\": \"it's \\\\ \\n\"}", "[1, null]", "{\"a b\",\"it's\",NULL}", "{{1,2},{3,4}}"},
                    {"\"x\"", 12, "{}", null},
                    {"null", true, sql("ARRAY['x', 'y']"), sql("'{{5}}'")}});
  });
  EXPECT_EQ(select("j->>'a' = E'it''s \\\\ \\n', k, a, l"),
            "t|[1, null]|{\"a b\",it's,NULL}|{{1,2},{3,4}}\n|12|{}|\n|true|{x,y}|{{5}}");
}

TEST_F(ValuesTest, OthersByTheirText) {
  insert([](Operations& op) {
    op.bulk_insert("t", {"u", "m", "r", "p", "c", "bits", "e"},
                   {{"6a2f0b6e-8f0a-4d6f-9a54-0d3a9e3f3a11", "it's", "[1,5)", "10.0.0.1/8", "ab", "101", 12.5},
                    {generate_uuid(), "\\", null, null, null, 110, "3.50"}});
  });
  EXPECT_EQ(select("u IS NOT NULL, m, r, p, c, bits, e::numeric"),
            "t|it's|[1,5)|10.0.0.1/8|ab |101|12.50\nt|\\||||110|3.50");
}

TEST_F(ValuesTest, RowsAreFoundAgainByTheirKey) {
  const auto change = rendering_.render_both_ways([](Operations& op) {
    op.bulk_insert("t", {"id", "x"}, {{70, "it's"}, {71, null}});
  });
  database_.run(change.up);
  EXPECT_EQ(database_.execute("SELECT count(*) FROM t"), "2");
  database_.run(change.down);
  EXPECT_EQ(database_.execute("SELECT count(*) FROM t"), "0");
}

}  // namespace
}  // namespace limbeck
