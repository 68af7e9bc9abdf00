#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_posts_lower", "posts", {IndexColumn(sql("lower(title)")).statistics(500)});
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_index("ix_posts_lower"); }});
}
