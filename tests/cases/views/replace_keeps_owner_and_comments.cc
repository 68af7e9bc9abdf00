#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
    op.create_view("titles", "SELECT id, title FROM posts");
    op.change_owner("VIEW titles", "writer");
    op.create_comment("VIEW titles", "of all posts");
    op.create_comment("COLUMN titles.title", "as it stands");
    op.grant({"SELECT"}, "titles", {"reader"});
  });
  history.add({.upgrade = [](Operations& op) { op.replace_view("titles", "SELECT title FROM posts"); }});
}
