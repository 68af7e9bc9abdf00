#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Text()), column("b", Text()).not_null(), primary_key({"a"})});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("a", Text()), column("b", Text()), primary_key({"a", "b"})});
  }});
}
