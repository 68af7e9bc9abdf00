#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_a", "posts", {IndexColumn("body").ops("gin_trgm_ops")}).using_method("gin");
    op.create_index("ix_b", "posts", {desc(IndexColumn("title").collate("C")).nulls_last()}).include({"id"});
    op.create_index("ix_c", "posts", {asc("title").nulls_first()});
  }});
}
