#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {
                                 column("id", Integer()).primary_key(),
                                 column("email", String(320)).not_null(),
                                 column("since", DateTime({.timezone = true})).server_default(sql("CURRENT_TIMESTAMP")),
                                 check("length(email) > 3"),
                             });
    op.create_index("ix_users_email", "users", {"email"}).unique();
  });
  history.models({.define = [](Schema& schema) {
    schema.table("users", {
                              column("email", String(320)).not_null().unique().index(),
                              column("id", Integer()).primary_key(),
                              column("since", DateTime({.timezone = true})).server_default(now()),
                              check("(length( email )>3)"),
                          });
  }});
}
