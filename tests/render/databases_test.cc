// Real databases carry out what the dialects say: forward, back and forward again, with rows in the tables; and each
// way gives the schema it should.
#include "render/databases.h"

#include <gtest/gtest.h>

#include <ostream>
#include <sstream>

#include "render/rendering.h"

namespace limbeck {
namespace {

struct Scenario {
  const char* name;
  void (*given)(Operations&);
  void (*change)(Operations&);
  bool everywhere = true;  // else only where there is more to say
};

void PrintTo(const Scenario& scenario, std::ostream* out) { *out << scenario.name; }

std::string name_of(const testing::TestParamInfo<Scenario>& info) { return info.param.name; }

void nothing(Operations&) {}

void blog(Operations& op) {
  op.create_table("users", {column("id", BigInteger()).primary_key(), column("email", String(320)).not_null().unique(),
                            column("parent_id", BigInteger()).references("users.id").index(),
                            column("state", Enum("state", {"new", "it's"})).not_null().server_default("new")});
  op.create_table("posts",
                  {column("id", Integer()).primary_key(),
                   column("user_id", BigInteger()).not_null().references("users.id").on_delete(CASCADE).index(),
                   column("title", String(50)).not_null().server_default("x"), column("votes", Integer()),
                   column("price", Numeric(10, 2)).server_default(0), column("Order", Text()), check("votes >= 0"),
                   unique({"title", "votes"})});
  op.bulk_insert("users", {"email"}, {{"a@b"}, {"c@d"}});
  op.bulk_insert("posts", {"user_id", "title", "votes", "price"}, {{1, "one", 1, 1.5}, {2, "two", null, 2}});
}

const Scenario kScenarios[] = {
    {"all_types", nothing,
     [](Operations& op) {
       op.create_table("t", {column("a", SmallInteger()),
                             column("b", Integer()),
                             column("c", BigInteger()),
                             column("d", Numeric()),
                             column("e", Numeric(5)),
                             column("f", Float()),
                             column("g", Double()),
                             column("h", Boolean()),
                             column("i", String()),
                             column("j", Unicode(5)),
                             column("k", UnicodeText()),
                             column("l", LargeBinary()),
                             column("m", Date()),
                             column("n", Time({.timezone = true, .precision = 3})),
                             column("o", DateTime({.precision = 0})),
                             column("p", Interval()),
                             column("q", Uuid()),
                             column("r", Json()),
                             column("s", Enum("e", {"a"})),
                             column("u", SqlType({.postgresql = "inet", .sqlite = "TEXT"}))});
       op.bulk_insert("t", {"a", "d", "h", "i", "l", "m", "n", "o", "p", "q", "r", "s", "u"},
                      {{-1, 1.5, true, "it's \\ \n\"", "\\x00ff", "2020-01-02", "01:02:03+00", "2020-01-02 03:04:05",
                        "1 day", "11111111-1111-4111-8111-111111111111", "{\"a\": [1]}", "a", "::1"},
                       {null, null, false, sql("'x' || 'y'"), "a\\b", null, null, now(), null, generate_uuid(), null,
                        null, null}});
     }},
    {"all_defaults", nothing,
     [](Operations& op) {
       op.create_table(
           "t",
           {column("id", Integer()).primary_key(), column("a", Text()).server_default("it's \\"),
            column("b", Integer()).server_default(-5), column("c", Boolean()).server_default(true),
            column("d", DateTime()).server_default(now()), column("e", Date()).server_default(current_date()),
            column("f", Uuid()).server_default(generate_uuid()), column("g", Text()).server_default(sql("lower('A')")),
            column("h", LargeBinary()).server_default("ab"), column("i", Text()).server_default(null)});
       op.bulk_insert("t", {"id"}, {{1}, {2}});
     }},
    {"names_to_quote", nothing,
     [](Operations& op) {
       op.create_table("Select",
                       {column("Group", Integer()).primary_key(), column("a\"b", Text()).unique().index(),
                        column("user", Enum("Order", {"x"})), column("1", Integer()).references("Select.Group")});
       op.bulk_insert("Select", {"Group", "a\"b"}, {{5, "x"}});
     }},
    {"keys", nothing,
     [](Operations& op) {
       op.create_table("a", {column("id", Integer()).primary_key().autoincrement(false)});
       op.create_table("b", {column("x", Integer()), column("y", Text()), primary_key({"x", "y"}).name("b_key")});
       op.create_table("c", {column("id", SmallInteger()).primary_key(), column("x", Integer()), column("y", Text()),
                             foreign_key({"x", "y"}, "b", {"x", "y"}).on_update(CASCADE).initially_deferred()});
       op.create_table("d", {column("id", BigInteger()).primary_key().identity()});
       op.bulk_insert("d", {"id"}, {{100}});
     }},
    {"computed_columns", nothing,
     [](Operations& op) {
       op.create_table("t", {column("a", Integer()), column("b", Integer()).computed("a * 2")});
       op.bulk_insert("t", {"a"}, {{1}});
     }},
    {"drop_tables", blog,
     [](Operations& op) {
       op.drop_table("posts");
       op.drop_table("users");
     }},
    {"rename_table", blog, [](Operations& op) { op.rename_table("users", "people"); }},
    {"rename_column", blog, [](Operations& op) { op.rename_column("posts", "votes", "Points"); }},
    {"add_columns", blog,
     [](Operations& op) {
       op.add_column("posts", column("a", Text()).not_null().server_default("x").index());
       op.add_column("users", column("b", BigInteger()).references("posts.id").on_delete(SET_NULL));
     }},
    {"add_columns_with_more", blog,
     [](Operations& op) {
       op.add_column("posts", column("a", DateTime()).not_null().server_default(now()));
       op.add_column("posts", column("b", Text()).unique());
       op.add_column("posts", column("c", Integer()).computed("votes + 1"));
       op.add_column("posts", column("d", Enum("mood", {"good", "bad"})).not_null().server_default("good"));
     }},
    {"add_an_expression", blog,
     [](Operations& op) { op.add_column("posts", column("u", Uuid()).not_null().server_default(generate_uuid())); }},
    {"drop_columns", blog,
     [](Operations& op) {
       op.drop_column("posts", "Order");
       op.drop_column("users", "state");
     }},
    {"drop_columns_that_are_used", blog,
     [](Operations& op) {
       op.drop_column("posts", "votes");
       op.drop_column("users", "parent_id");
     }},
    {"change_types", blog,
     [](Operations& op) {
       op.alter_column("posts", "votes").type(BigInteger());
       op.alter_column("posts", "title").type(Text()).server_default("y");
       op.alter_column("posts", "price").type(Integer());
     }},
    {"enum_to_text", blog, [](Operations& op) { op.alter_column("users", "state").type(String(20)); }},
    {"enum_to_enum", blog,
     [](Operations& op) {
       op.alter_column("users", "state").type(Enum("s", {"new", "old"}));
     }},
    {"number_to_text", blog,
     [](Operations& op) { op.alter_column("posts", "price").type(Text()).server_default("none"); }},
    {"change_with_expression", blog,
     [](Operations& op) {
       op.alter_column("posts", "title").type(Integer()).using_expression("length(title)").server_default(0);
     }},
    {"change_facets", blog,
     [](Operations& op) {
       op.execute("UPDATE posts SET votes = 0 WHERE votes IS NULL").reverse(PerDialect{"", ""});
       op.alter_column("posts", "votes").not_null().server_default(0).comment("it's").rename("points");
       op.alter_column("posts", "title").nullable().drop_server_default();
     }},
    {"constraints", blog,
     [](Operations& op) {
       op.create_unique_constraint("u", "posts", {"user_id", "title"});
       op.create_check_constraint("c", "posts", "length(title) > 1");
       op.create_table("t", {column("id", Integer()), column("post_id", Integer())});
       op.create_primary_key("pk", "t", {"id"});
       op.create_foreign_key("fk", "t", "posts", {"post_id"}, {"id"}).on_delete(CASCADE).deferrable();
       op.drop_constraint("posts_title_votes_key", "posts");
     }},
    {"indexes", blog,
     [](Operations& op) {
       op.create_index("i1", "posts", {desc("title"), sql("lower(\"Order\")")}).unique();
       op.create_index("i2", "posts", {"votes"}).where("votes > 0");
       op.drop_index("ix_posts_user_id");
     }},
    {"key_and_rename", blog,
     [](Operations& op) {
       op.alter_column("users", "email").type(Text());
       op.rename_table("users", "people");
       op.alter_column("posts", "title").type(Text());
     }},
    {"rename_what_others_refer_to", blog,
     [](Operations& op) {
       op.alter_column("users", "email").nullable();
       op.rename_column("users", "id", "key");
       op.alter_column("posts", "title").nullable().rename("heading");
     }},
    {"tables_that_refer_to_each_other", nothing,
     [](Operations& op) {
       op.create_table("a", {column("id", Integer()).primary_key(), column("b_id", Integer())});
       op.create_table("b", {column("id", Integer()).primary_key(), column("a_id", Integer()).references("a.id")});
       op.create_foreign_key("a_b", "a", "b", {"b_id"}, {"id"});
     }},
    {"delete_rows", blog,
     [](Operations& op) {
       op.bulk_insert("users", {"id", "email"}, {{50, "x"}, {51, "it's"}});
       op.bulk_insert("posts", {"id", "user_id", "title"}, {{10, 50, "\\"}});
     }},
    {"comments", blog,
     [](Operations& op) {
       op.create_table("t", {column("a", Integer()).comment("it's")}).comment("\\");
       op.alter_column("posts", "title").comment("the title");
     }},
    {"only_in_a_server", nothing,
     [](Operations& op) {
       op.create_table(
           "t",
           {column("id", BigInteger())
                .primary_key()
                .identity({.always = true,
                           .start = 10,
                           .increment = 5,
                           .minvalue = 5,
                           .maxvalue = 1000,
                           .cycle = true,
                           .cache = 2}),
            column("a", Text()).collate("C"), column("b", Array(String(5), 2)),
            column("c", Array(Enum("e", {"x", "y"}))), column("r", SqlType({.postgresql = "int4range"})),
            column("n", Integer()).identity(),
            exclude({{"r", "&&"}}).using_method("gist").where("a IS NOT NULL").deferrable(),
            unique({"a"}).initially_deferred(),
            index({IndexColumn("a").collate("C").ops("text_pattern_ops"), desc("id").nulls_last()}).include({"b"})});
       op.bulk_insert("t", {"id", "a"}, {{500, "x"}, {501, "y"}});
       op.create_table("u", {column("id", Integer()), column("k", Integer()), primary_key({"id", "k"})});
       op.create_table("v", {column("x", Integer()), column("y", Integer()),
                             foreign_key({"x", "y"}, "u", {"id", "k"}).match_full().initially_deferred()});
     },
     false},
};

std::vector<Scenario> scenarios_everywhere() {
  std::vector<Scenario> result;
  for (const Scenario& scenario : kScenarios)
    if (scenario.everywhere) result.push_back(scenario);
  return result;
}

template <class Database>
void run_both_ways(const Scenario& scenario) {
  Database database;
  test::Rendering rendering(Database::kDialect);
  const RenderedScript given = rendering.render_given(scenario.given);
  const auto change = rendering.render_both_ways(scenario.change);
  ASSERT_EQ(rendering.diagnostics(), "");
  database.run(given);
  const std::vector<std::string> before = database.schema();
  database.run(change.up);
  const std::vector<std::string> after = database.schema();
  database.run(change.down);
  EXPECT_EQ(database.schema(), before);
  database.run(change.up);
  EXPECT_EQ(database.schema(), after);
}

class PostgresqlScenario : public testing::TestWithParam<Scenario> {};

TEST_P(PostgresqlScenario, RunsBothWays) { run_both_ways<test::PostgresqlDatabase>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Databases, PostgresqlScenario, testing::ValuesIn(kScenarios), name_of);

class SqliteScenario : public testing::TestWithParam<Scenario> {};

TEST_P(SqliteScenario, RunsBothWays) { run_both_ways<test::SqliteDatabase>(GetParam()); }

INSTANTIATE_TEST_SUITE_P(Databases, SqliteScenario, testing::ValuesIn(scenarios_everywhere()), name_of);

std::string next_value(test::PostgresqlDatabase& database, const std::string& column) {
  return database.execute("SELECT nextval(pg_get_serial_sequence('t', '" + column + "'))");
}

TEST(PostgresqlSequences, MoveForwardOnly) {
  test::PostgresqlDatabase database;
  test::Rendering rendering("postgresql");
  database.run(rendering.render_given([](Operations& op) {
    op.create_table("t", {column("Id", Integer()).primary_key(), column("down", Integer()).identity({.increment = -1}),
                          column("far", Integer()).identity({.always = true, .start = 100})});
    op.bulk_insert("t", {"Id", "down", "far"}, {{7, -7, 8}, {0, 0, -1}});
  }));
  EXPECT_EQ(next_value(database, "Id"), "8");
  EXPECT_EQ(next_value(database, "down"), "-8");
  EXPECT_EQ(next_value(database, "far"), "100");
  database.execute("DELETE FROM t; SELECT setval(pg_get_serial_sequence('t', 'Id'), 50, false)");
  database.run(rendering.render_given([](Operations& op) { op.bulk_insert("t", {"Id"}, {{49}}); }));
  EXPECT_EQ(next_value(database, "Id"), "50");
  database.run(rendering.render_given([](Operations& op) { op.bulk_insert("t", {"Id"}, {{51}}); }));
  EXPECT_EQ(next_value(database, "Id"), "52");
}

// Every word that the server knows can be a name.
TEST(PostgresqlKeywords, CanBeNames) {
  test::PostgresCluster& cluster = test::PostgresCluster::shared();
  const std::string database = cluster.create_database();
  std::istringstream words(cluster.psql(database, "SELECT word FROM pg_get_keywords()"));
  test::Rendering rendering("postgresql");
  static std::string word;  // for a function that captures nothing
  std::string script;
  while (std::getline(words, word))
    script += rendering.render([](Operations& op) { op.create_table(word, {column(word, Integer())}); });
  cluster.psql(database, script);
}

}  // namespace
}  // namespace limbeck
