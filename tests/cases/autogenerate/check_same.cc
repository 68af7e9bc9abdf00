#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("n", Integer()), column("s", Text()),
                          check("n > 0 AND n != 5").name("c"), check("s IN ('a', 'b')").name("d")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("n", Integer()), column("s", Text()),
                       check("((n > 0) AND (n <> 5))").name("c"), check("(s IN ('a', 'b'))").name("d")});
  }});
}
