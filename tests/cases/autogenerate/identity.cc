#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", BigInteger()).not_null(),
                          column("b", BigInteger()).identity(), column("c", BigInteger()).identity()});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", BigInteger()).identity(),
                       column("b", BigInteger()).identity({.always = true, .start = 100}),
                       column("c", BigInteger()).not_null()});
  }});
}
