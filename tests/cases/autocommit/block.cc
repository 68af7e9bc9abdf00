#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.autocommit_block([](Operations& op) { op.create_index("ix_title", "posts", {"title"}); });
    op.add_column("posts", column("slug", Text()));
  }});
}
