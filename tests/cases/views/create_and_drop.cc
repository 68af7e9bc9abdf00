#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_view("titles", "SELECT id, title FROM posts").columns({"post", "name"});
    op.create_view("short_titles", "SELECT name FROM titles WHERE length(name) < 10");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_view("short_titles");
    op.drop_view("titles");
    op.drop_view("nothing").if_exists();
  }});
}
