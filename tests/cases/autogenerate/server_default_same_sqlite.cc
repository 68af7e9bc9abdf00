#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Boolean()).server_default(true),
                          column("b", DateTime()).server_default(now())});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Boolean()).server_default(sql("1")),
                       column("b", DateTime()).server_default(sql("(CURRENT_TIMESTAMP)"))});
  }});
}
