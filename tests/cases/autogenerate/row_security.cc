#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("owner", Text())});
    op.create_policy("a", "t").using_expression("owner = current_user");
    op.create_policy("b", "t");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("owner", Text())});
    schema.row_level_security("t");
    schema.policy("a", "t").using_expression("owner = session_user");
    schema.policy("c", "t").for_command(SELECT);
  }});
}
