#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()).index(), column("b", Text())});
  });
  history.models({.define = [](Schema& schema) {
    schema
        .table("t", {column("id", BigInteger()).primary_key(), column("b", Text()).not_null().unique(),
                     column("c", Integer()).index().server_default(0)})
        .comment("later");
  }});
}
