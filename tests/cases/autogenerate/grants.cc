#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key()});
    op.grant({"SELECT", "INSERT"}, "t", {"reader"});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key()});
    schema.grant({"SELECT", "UPDATE"}, "t", {"reader"});
  }});
}
