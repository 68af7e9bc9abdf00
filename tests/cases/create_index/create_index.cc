#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_a", "posts", {"title"});
    op.create_index("ix_b", "posts", {desc("title"), asc("id")}).unique();
    op.create_index("ix_c", "posts", {sql("lower(title)")}).where("body IS NOT NULL");
  }});
}
