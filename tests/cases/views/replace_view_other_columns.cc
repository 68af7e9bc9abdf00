#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()), column("votes", Integer())});
    op.create_view("v", "SELECT id, title FROM posts");
    op.grant({"SELECT"}, "v", {"reader"});
  });
  history.add({.upgrade = [](Operations& op) { op.replace_view("v", "SELECT * FROM posts"); }});
  history.add({.upgrade = [](Operations& op) { op.replace_view("v", "SELECT title FROM posts"); }});
}
