#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
    op.create_view("authors", "SELECT users.id FROM users JOIN posts ON posts.author_id = users.id");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_table("users").cascade(); }});
}
