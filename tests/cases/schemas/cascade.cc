#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_schema("app");
    op.create_table("users", {column("id", Integer()).primary_key()}).schema("app");
    op.create_view("names", "SELECT id FROM app.users");
    op.create_table("notes", {column("user_id", Integer()).references("app.users.id")});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_schema("app").cascade(); }});
}
