#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_schema("old");
    op.create_table("t", {column("id", BigInteger()).primary_key()}).schema("old");
  });
  history.models({.define = [](Schema& schema) {
    schema.schema("fresh");
    schema.table("t", {column("id", BigInteger()).primary_key()}).schema("fresh");
  }});
}
