#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_view("titles", "SELECT id, title, upper(title) AS loud FROM posts WHERE posts.title <> ''");
  });
  history.add({.upgrade = [](Operations& op) { op.rename_column("posts", "title", "headline"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_view("titles"); }});
}
