#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("p", {column("id", BigInteger()).primary_key()});
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", BigInteger()).references("p.id")});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("p", {column("id", BigInteger()).primary_key()});
    schema.table("t", {column("id", BigInteger()).primary_key(),
                       column("a", BigInteger()).references("p.id").on_delete(NO_ACTION)});
  }});
}
