#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("a", Text()),
                          column("b", String(10)).collate("C"), column("c", Text()).collate("C").index()});
    op.create_view("v", "SELECT c FROM t");
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("a", Text()).collate("C"),
                       column("b", String(10)), column("c", Text()).collate("POSIX").index()});
    schema.view("v", "SELECT c FROM t");
  }});
}
