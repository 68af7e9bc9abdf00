// What only a server has, carried out by one: forward, back and forward again.
#include <gtest/gtest.h>

#include <ostream>

#include "limbeck/postgresql_types.h"
#include "render/databases.h"
#include "render/rendering.h"

namespace limbeck {
namespace {

struct Scenario {
  const char* name;
  void (*change)(Operations&);
};

void PrintTo(const Scenario& scenario, std::ostream* out) { *out << scenario.name; }

std::string name_of(const testing::TestParamInfo<Scenario>& info) { return info.param.name; }

void given(Operations& op) {
  op.create_schema("s");
  op.create_table("users", {column("id", BigInteger()).primary_key()});
  op.create_table("posts",
                  {column("id", Integer()).primary_key(), column("user_id", BigInteger()).references("users.id"),
                   column("title", String(50)), column("votes", Integer()), index({"user_id"})});
}

const Scenario kScenarios[] = {
    {"table_options",
     [](Operations& op) {
       op.create_table("logs", {column("id", Integer()).primary_key()}).unlogged().with({{"fillfactor", "70"}});
       op.create_table("events", {column("at", DateTime()).not_null(), column("n", Integer())})
           .partition_by("RANGE (at)");
       op.create_table("events_2024", {}).partition_of("events", "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");
       op.create_table("base", {column("a", Integer()), check("a > 0").no_inherit()});
       op.create_table("heir", {column("b", Integer())}).inherits({"base"}).comment("it's");
       op.create_table("strict", {column("a", Text())}).strict().without_rowid().if_not_exists();
     }},
    {"table_comments",
     [](Operations& op) {
       op.create_table_comment("posts", "what they write");
       op.drop_table_comment("posts");
       op.create_table_comment("users", "they");
     }},
    {"constraint_options",
     [](Operations& op) {
       op.create_table("t", {column("a", Integer()), column("b", Integer()), column("c", Integer()),
                             primary_key({"a"}).include({"b"}).initially_deferred(), unique({"b"}).include({"c"}),
                             check("c > 0").not_valid().name("positive"),
                             foreign_key({"c"}, "posts", {"id"}).not_valid().name("to_posts")});
       op.create_check_constraint("later", "t", "b > 0").not_valid();
       op.create_foreign_key("fk", "t", "posts", {"b"}, {"id"}).not_valid().match_full().on_delete(SET_NULL);
       op.rename_constraint("t", "later", "earlier");
       op.create_unique_constraint("u", "t", {"c"}).deferrable();
       op.create_exclude_constraint("x", "t", {{"b", "="}}).using_method("btree").where("c > 1").initially_deferred();
     }},
    {"constraints_of_indexes",
     [](Operations& op) {
       op.create_table("t", {column("a", Integer()).not_null(), column("b", Integer())});
       op.create_index("i", "t", {"a"}).unique();
       op.create_index("j", "t", {"b"}).unique();
       op.create_primary_key("t_pk", "t", {}).using_index("i");
       op.create_unique_constraint("t_u", "t", {}).using_index("j").deferrable();
     }},
    {"index_options",
     [](Operations& op) {
       op.create_index("i1", "posts", {"title"}).with({{"fillfactor", "70"}}).if_not_exists().include({"votes"});
       op.create_index("i2", "posts", {desc("title").nulls_last().collate("C").ops("text_pattern_ops")}).concurrently();
       op.create_index("i3", "posts", {"votes"}).using_method("hash").tablespace("pg_default");
       op.rename_index("i1", "i4");
       op.drop_index("ix_posts_user_id").concurrently();
     }},
    {"identity_changes",
     [](Operations& op) {
       op.create_table("t", {column("a", Integer()).not_null().server_default(5), column("b", BigInteger()).identity(),
                             column("c", SmallInteger()).identity({.always = true, .start = 5, .minvalue = -3})});
       op.alter_column("t", "a").drop_server_default().identity({.always = true, .start = 7});
       op.alter_column("t", "b").drop_identity();
       op.alter_column("t", "c").identity({.increment = -1, .cycle = true, .cache = 3});
     }},
    {"serial_of_another_size",
     [](Operations& op) {
       op.alter_column("posts", "id").type(BigInteger());
       op.drop_constraint("posts_user_id_fkey", "posts");
       op.alter_column("users", "id").type(SmallInteger());
     }},
    {"enums",
     [](Operations& op) {
       op.create_enum("mood", {"sad", "happy"}).schema("s");
       op.create_table("t", {column("a", Enum("mood").schema("s")).server_default("sad")});
       op.rename_enum_value("mood", "sad", "it's").schema("s");
     }},
    {"schemas",
     [](Operations& op) {
       op.create_schema("app").if_not_exists();
       op.create_extension("citext").schema("app");
       op.create_table("t", {column("a", SqlType({.postgresql = "app.citext"}))}).schema("app");
     }},
    {"sequences",
     [](Operations& op) {
       op.create_sequence("q").type(Integer()).start(5).increment(5).minvalue(1).maxvalue(100).cycle().cache(3);
       op.create_sequence("r").owned_by("posts.votes");
       op.alter_sequence("q").increment(2).maxvalue(50).cycle(false);
       op.alter_sequence("r").owned_by("");
     }},
    {"domains",
     [](Operations& op) {
       op.create_domain("price", Numeric(10, 2)).not_null().server_default(0).check("VALUE >= 0", "positive");
       op.create_domain("word", Text()).collate("C").check("VALUE <> ''");
       op.create_table("t", {column("a", postgresql::Domain("price")), column("b", postgresql::Domain("word"))});
     }},
    {"views",
     [](Operations& op) {
       op.create_view("v", "SELECT id, title FROM posts WHERE votes > 0; -- the good ones").columns({"a", "b"});
       op.create_view("m", "SELECT id FROM posts -- all").materialized().with_no_data();
       op.create_view("n", "VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 9").recursive().columns({"n"});
       op.refresh_materialized_view("m");
     }},
    {"replaced_views",
     [](Operations& op) {
       op.create_view("v", "SELECT id, title FROM posts");
       op.replace_view("v", "SELECT id, title, votes FROM posts");
       op.replace_view("v", "SELECT votes FROM posts");
       op.replace_view("v", "SELECT votes::text FROM posts");
       op.replace_view("v", "SELECT id AS votes FROM users");
       op.replace_view("v", "SELECT id AS votes FROM posts");
     }},
    {"functions_and_triggers",
     [](Operations& op) {
       op.create_function("set_votes()",
                          "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.votes := 1; RETURN NEW; END $$");
       op.create_function("twice(n integer)", "RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n * 2'");
       op.create_function("nothing(n integer)", "LANGUAGE sql AS 'SELECT 1'").procedure();
       op.create_trigger("t1", "posts", "BEFORE INSERT OR UPDATE OF title FOR EACH ROW EXECUTE FUNCTION set_votes()");
       op.create_trigger("t2", "posts", "AFTER INSERT ON posts FOR EACH ROW EXECUTE FUNCTION set_votes()");
       op.create_trigger("t3", "posts",
                         "AFTER INSERT DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION set_votes()");
       op.replace_function("twice(n integer)", "RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n + n'");
     }},
    {"policies",
     [](Operations& op) {
       op.enable_row_level_security("posts");
       op.force_row_level_security("posts");
       op.create_policy("own", "posts").using_expression("user_id > 0").with_check("true").to({"CURRENT_USER"});
       op.create_policy("less", "posts").for_command(PolicyCommand::kSelect).restrictive().using_expression("true");
     }},
    {"privileges",
     [](Operations& op) {
       op.grant({"SELECT", "UPDATE (title)"}, "posts", {"PUBLIC"});
       op.grant({"USAGE"}, "SCHEMA s", {"PUBLIC"});
       op.revoke({"SELECT"}, "posts", {"PUBLIC"});
     }},
    {"names_of_all_kinds",
     [](Operations& op) {
       op.create_schema("My App");
       op.create_enum("Mood \"x\"", {"it's", "\\"}).schema("My App");
       op.create_sequence("Se Q").schema("My App");
       op.create_table("T a", {column("A b", Enum("Mood \"x\"").schema("My App")).comment("it's \\")}).schema("My App");
       op.create_view("V w", "SELECT 1 AS \"X\"").schema("My App");
       op.create_policy("P p", "T a").schema("My App").using_expression("\"A b\" IS NULL");
     }},
};

class ServerScenario : public testing::TestWithParam<Scenario> {};

TEST_P(ServerScenario, RunsBothWays) {
  test::PostgresqlDatabase database;
  test::Rendering rendering("postgresql");
  database.run(rendering.render_given(given));
  const auto change = rendering.render_both_ways(GetParam().change);
  ASSERT_EQ(rendering.diagnostics(), "");
  const std::vector<std::string> before = database.schema();
  database.run(change.up);
  const std::vector<std::string> after = database.schema();
  database.run(change.down);
  EXPECT_EQ(database.schema(), before);
  database.run(change.up);
  EXPECT_EQ(database.schema(), after);
}

INSTANTIATE_TEST_SUITE_P(All, ServerScenario, testing::ValuesIn(kScenarios), name_of);

}  // namespace
}  // namespace limbeck
