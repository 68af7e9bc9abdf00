#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_view("m", "SELECT id FROM posts").materialized().with_no_data();
    op.create_sequence("s4").maxvalue(10);
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_view("a", "SELECT 1 AS x").with_no_data();
    op.create_view("b", "SELECT 1 AS x").materialized().recursive().columns({"x"});
    op.create_view("c", "SELECT 1 AS x").recursive();
    op.create_view("d", " -- nothing");
    op.create_sequence("s").increment(0);
    op.create_sequence("s2").minvalue(10).maxvalue(5);
    op.create_sequence("s3").type(Text());
    op.create_policy("p", "posts").for_command(PolicyCommand::kInsert).using_expression("true");
    op.create_function("f", "RETURNS int LANGUAGE sql AS $$ SELECT 1 $$");
    op.refresh_materialized_view("m").concurrently();
    op.alter_column("posts", "title").identity().drop_identity();
    op.alter_column("posts", "id").identity();
    op.alter_column("posts", "title").type(postgresql::Serial());
    op.alter_sequence("s4").minvalue(20).maxvalue(30).start(20);
    op.alter_sequence("s4").restart(11);
    op.grant({}, "posts", {"reader"});
  }});
}
