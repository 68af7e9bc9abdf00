#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {
                                 column("id", BigInteger()).primary_key(),
                                 column("email", String(100)).not_null(),
                                 column("name", String(80)),
                                 column("old", Boolean()),
                             });
    op.create_table("audit", {column("id", BigInteger()).primary_key()});
  });
  history.models({.define = [](Schema& schema) {
    schema
        .table("users",
               {
                   column("id", BigInteger()).primary_key(),
                   column("email", String(320)).not_null().unique(),
                   column("name", String(80)).not_null().server_default("").comment("as it is shown"),
                   column("created_at", DateTime({.timezone = true})).not_null().server_default(now()),
                   check("length(email) > 3"),
               })
        .comment("who may log in");
  }});
}
