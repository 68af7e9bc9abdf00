#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("old", {column("id", BigInteger()).primary_key(), column("a", Text()).index()});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("fresh", {column("id", BigInteger()).primary_key(), column("b", Text()).index()});
  }});
}
