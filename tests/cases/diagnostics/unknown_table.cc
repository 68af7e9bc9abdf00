#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("userz");
    op.add_column("nothing_like_it", column("x", Integer()));
    op.create_index("i", "Posts", {"id"});
    op.drop_table("users").schema("audit");
    op.create_table("votes", {column("user_id", Integer()).references("user.id")});
  }});
}
