#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()), column("at", Date())});
    op.create_view("recent", "SELECT id, title, at FROM posts");
    op.create_view("titles", "SELECT title FROM recent");
    op.create_view("first_titles", "SELECT title FROM titles");
  });
  history.add({.upgrade = [](Operations& op) { op.replace_view("recent", "SELECT id, title FROM posts"); }});
}
