#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table(
        "t", {column("id", BigInteger()).primary_key(), column("a", DateTime()).server_default(now()),
              column("c", Integer()).server_default(sql("((1))")), column("d", Text()).server_default(sql("('x')")),
              column("e", Boolean()).server_default(true)});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(),
                       column("a", DateTime()).server_default(sql("CURRENT_TIMESTAMP")),
                       column("c", Integer()).server_default(1), column("d", Text()).server_default("x"),
                       column("e", Boolean()).server_default(sql("TRUE"))});
  }});
}
