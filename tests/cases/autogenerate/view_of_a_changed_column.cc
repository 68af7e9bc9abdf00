#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Integer())});
    op.create_view("v", "SELECT a FROM t");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", BigInteger())});
    schema.view("v", "SELECT a FROM t");
  }});
}
