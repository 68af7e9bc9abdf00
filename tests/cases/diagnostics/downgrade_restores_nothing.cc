#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_column("posts", "body"); },
               .downgrade = [](Operations& op) { op.add_column("posts", column("body", String(10))); }});
  history.add({.upgrade = [](Operations& op) { op.create_table("t", {column("a", Integer())}); },
               .downgrade = [](Operations&) {}});
  history.add({.upgrade = [](Operations& op) { op.create_index("i", "posts", {"title"}); },
               .downgrade = [](Operations& op) { op.drop_table("posts"); }});
}
