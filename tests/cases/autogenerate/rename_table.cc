#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("people", {column("id", BigInteger()).primary_key(), column("name", Text()).index()});
  });
  history.rename("people:users");
  history.models({.define = [](Schema& schema) {
    schema.table("users", {column("id", BigInteger()).primary_key(), column("name", Text()).index()});
  }});
}
