#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_check_constraint("c", "posts", "id > 0");
    op.create_check_constraint("c", "posts", "id > 1");
    op.create_check_constraint("posts_pkey", "posts", "id > 1");
  }});
}
