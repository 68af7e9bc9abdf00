#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.given([](Operations& op) { op.create_table("lines", {column("text", Text())}); });
  history.add({.upgrade = [](Operations& op) { op.execute("UPDATE posts SET title = 1"); }});
  history.add({.upgrade = [](Operations& op) { op.bulk_insert("lines", {"text"}, {{"a"}}); }});
  history.add({.upgrade = [](Operations& op) { op.bulk_insert("posts", {"title"}, {{"a"}}); }});
  history.add({.upgrade = [](Operations& op) { op.bulk_insert("posts", {"id", "title"}, {{sql("1"), "a"}}); }});
}
