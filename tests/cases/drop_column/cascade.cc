#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", Text()).unique(),
                              column("domain", Text()).computed("lower(email)")});
    op.create_table("posts", {column("email", Text()).references("users.email")});
    op.create_view("emails", "SELECT email FROM users");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_column("users", "email").cascade(); }});
}
