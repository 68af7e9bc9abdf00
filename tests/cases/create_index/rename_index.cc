#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_index("ix_title", "posts", {"title"});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_index("ix_title", "posts_by_title"); }});
}
