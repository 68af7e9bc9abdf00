#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("", {column("a", Integer())});
    op.create_table("u", {column("", Integer()), check(" ")});
    op.create_index("i", "posts", {});
    op.create_unique_constraint("u", "posts", {});
    op.create_exclude_constraint("e", "posts", {});
    op.bulk_insert("posts", {"id"}, {});
  }});
}
