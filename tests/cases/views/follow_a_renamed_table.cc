#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("posts", Text())});
    op.create_view("v", "SELECT posts.id, posts.posts FROM posts");
  });
  history.add({.upgrade = [](Operations& op) { op.rename_table("posts", "articles"); }});
}
