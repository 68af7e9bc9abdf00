#include "support/case.h"

CASE(History& history) {
  history.models({.define = [](Schema& schema) {
    schema.table("c", {column("id", BigInteger()).primary_key(), column("b_id", BigInteger()).references("b.id")});
    schema.table("b", {column("id", BigInteger()).primary_key(), column("a_id", BigInteger()).references("a.id")});
    schema.table("a", {column("id", BigInteger()).primary_key()});
  }});
}
