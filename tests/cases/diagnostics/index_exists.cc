#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("i", "users", {"id"});
    op.create_index("i", "posts", {"id"});
    op.create_index("users_pkey", "posts", {"id"});
    op.create_unique_constraint("users_email_key", "posts", {"id"});
    op.create_table("t", {column("a", Integer()).index(), index({"a"})});
    op.create_index("posts", "users", {"id"});
  }});
}
