#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_index("ix_published", "posts", {"published"});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_title", "posts", {"title"}).concurrently().if_not_exists();
    op.drop_index("ix_published").concurrently().if_exists();
  }});
}
