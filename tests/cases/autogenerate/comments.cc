#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()).comment("old"),
                          column("b", Text()).comment("gone")})
        .comment("a table");
  });
  history.models({.define = [](Schema& schema) {
    schema
        .table("t",
               {column("id", BigInteger()).primary_key(), column("a", Text()).comment("fresh"), column("b", Text())})
        .comment("a better table");
  }});
}
