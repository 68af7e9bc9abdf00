#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_view("recent", {.postgresql = "SELECT id::text AS id FROM posts",
                              .sqlite = "SELECT CAST(id AS TEXT) AS id FROM posts"});
  }});
}
