#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()), column("b", Text()),
                          column("c", Text()).unique(), unique({"a", "b"}).name("ab")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text()).unique(), column("b", Text()),
                       column("c", Text()), unique({"a", "c"}).name("ab")});
  }});
}
