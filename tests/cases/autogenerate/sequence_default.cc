#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_sequence("numbers");
    op.create_table("t", {column("id", BigInteger()).primary_key(), column("n", BigInteger()).not_null()});
  });
  history.models({.define = [](Schema& schema) {
    schema.sequence("numbers");
    schema.table("t", {column("id", BigInteger()).primary_key(),
                       column("n", BigInteger()).not_null().server_default(sql("nextval('numbers')"))});
  }});
}
