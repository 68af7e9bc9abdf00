#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()), column("b", Text()),
                          index({"a"}).name("i")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text()), column("b", Text()),
                       index({desc("a").nulls_last()}).name("i")});
  }});
}
