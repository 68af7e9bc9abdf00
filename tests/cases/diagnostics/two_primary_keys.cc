#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {column("a", Integer()).primary_key(), column("b", Integer()), primary_key({"b"})});
    op.create_primary_key("", "posts", {"title"});
    op.add_column("posts", column("x", Integer()).primary_key());
  }});
}
