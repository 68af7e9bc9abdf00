#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text())});
    op.create_view("titles", "SELECT title FROM posts");
    op.create_view("long_titles", "SELECT title FROM titles WHERE length(title) > 50");
    op.create_view("untitled", "SELECT id FROM posts WHERE title IS NULL");
  });
  history.add({.upgrade = [](Operations& op) { op.rename_column("posts", "title", "headline"); }});
}
