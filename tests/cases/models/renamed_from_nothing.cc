#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key(), column("mail", String(320))});
  });
  history.models({.define = [](Schema& schema) {
    schema.table("users", {
                              column("id", BigInteger()).primary_key(),
                              column("mail", String(320)),
                              column("post", Text()).renamed_from("mial"),
                          });
  }});
}
