#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.add_column("posts", column("state", Text()));
    op.create_index("ix_state", "posts", {"state"});
    op.rename_column("posts", "state", "status");
    op.drop_table("posts");
    op.rename_table("users", "people");
  }});
}
