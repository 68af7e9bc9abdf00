#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(),
                          column("a", DateTime()).server_default(sql("now()")), column("b", Text()).server_default("x"),
                          check("length(b) > 3"), index({sql("lower(b)")}).name("i").where("b IN ('x', 'y')")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(),
                       column("a", DateTime()).server_default(sql("current_timestamp")),
                       column("b", Text()).server_default(sql("'x'::text")), check("((length(b) > 3))"),
                       index({sql("lower((b)::text)")}).name("i").where("(b = ANY (ARRAY['x'::text, 'y'::text]))")});
  }});
}
