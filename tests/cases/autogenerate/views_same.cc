#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
    op.create_view("v", "SELECT id FROM t WHERE a = 'x'");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text())});
    schema.view("v", "select id\nfrom t\nwhere a = 'x'");
  }});
}
