#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
    op.create_view("one", "SELECT id FROM t");
    op.create_view("two", "SELECT id FROM t");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
    schema.view("two", "SELECT id, a FROM t");
    schema.view("three", "SELECT id FROM two");
  }});
}
