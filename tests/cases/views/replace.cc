#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_view("titles", "SELECT id, title FROM posts");
  });
  history.add(
      {.upgrade = [](Operations& op) { op.replace_view("titles", "SELECT id, title FROM posts WHERE published"); }});
}
