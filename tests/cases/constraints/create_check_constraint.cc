#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_check_constraint("title_is_short", "posts", "length(title) < 100");
    op.create_check_constraint("", "posts", "length(body) > 0");
  }});
}
