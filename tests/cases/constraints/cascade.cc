#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key().autoincrement(false),
                              column("boss_id", Integer()).references("users.id")});
    op.create_table("posts", {column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_constraint("users_pkey", "users").cascade(); }});
}
