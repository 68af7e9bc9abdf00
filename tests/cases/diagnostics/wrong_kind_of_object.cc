#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key()});
    op.create_view("v", "SELECT id FROM posts");
    op.create_view("m", "SELECT id FROM posts").materialized();
  });
  history.add({.upgrade = [](Operations& op) {
    op.refresh_materialized_view("v");
    op.replace_view("m", "SELECT 1 AS id");
    op.validate_constraint("posts_pkey", "posts");
    op.create_index("ix", "v", {"id"});
    op.refresh_materialized_view("m").concurrently().with_no_data();
  }});
}
