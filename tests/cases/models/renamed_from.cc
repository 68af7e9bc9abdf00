#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("accounts", {column("id", BigInteger()).primary_key(), column("mail", String(320)).not_null()});
    op.create_table("posts", {column("id", BigInteger()).primary_key(), column("title", Text())});
  });
  history.models({.define = [](Schema& schema) {
    schema
        .table("users",
               {
                   column("id", BigInteger()).primary_key(),
                   column("email", String(320)).not_null().renamed_from("mail"),
               })
        .renamed_from("accounts");
    // Done long ago.
    schema.table("posts", {
                              column("id", BigInteger()).primary_key(),
                              column("title", Text()).renamed_from("heading"),
                          });
  }});
}
