#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("votes", {column("user_id", Integer()).references("usres.id"), column("x", Integer()),
                              unique({"y"}).name("once")});
    op.add_column("voters", column("name", Text()));
    op.rename_table("commments", "comments");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_constraint("votes_user_id_fkey", "votes");
    op.drop_constraint("once", "votes");
    op.create_index("i", "users", {"name"});
    op.add_column("comments", column("x", Integer()));
    op.drop_column("votes", "x");
  }});
}
