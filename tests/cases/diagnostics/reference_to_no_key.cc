#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.add_column("users", column("nick", Text()));
    op.add_column("posts", column("nick", Text()).references("users.nick"));
    op.create_index("unique_nick", "users", {"nick"}).unique();
    op.add_column("posts", column("nick2", Text()).references("users.nick"));
  }});
}
