#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_title", "posts", {"title"});
    op.drop_index("ix_titel");
    op.drop_index("ix_title").on("nothing");
    op.create_table("other", {column("id", Integer())});
    op.drop_index("ix_title").on("other");
  }});
}
