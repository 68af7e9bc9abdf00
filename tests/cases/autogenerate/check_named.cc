#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("n", Integer()),
                          check("n > 0").name("positive"), check("n < 9").name("small")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("n", Integer()),
                       check("n > 1").name("positive"), check("n <> 5").name("other")});
  }});
}
