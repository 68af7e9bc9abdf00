#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("name", Text()).not_null()});
  });
  history.rename("t.name:t.title");
  history.models({.define = [](Schema& schema) {
    schema.table("t", {column("id", BigInteger()).primary_key(), column("title", Text()).not_null()});
  }});
}
