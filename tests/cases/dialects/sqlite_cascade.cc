#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("name", Text()).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("user_id", Integer()).references("users.id"),
                     column("by", Text()).references("users.name")});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_constraint("users_name_key", "users").cascade(); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("users").cascade(); }});
}
