#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
    op.create_view("v", "SELECT id FROM t").materialized();
    op.create_index("i", "v", {"id"});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
    schema.view("v", "SELECT id, a FROM t").materialized();
    schema.index("i", "v", {"id"});
  }});
}
