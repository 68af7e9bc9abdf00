#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Integer()),
                          column("b", Integer()).server_default(1), column("c", Text()).server_default("x")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Integer()).server_default(0),
                       column("b", Integer()).server_default(2), column("c", Text())});
  }});
}
