#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("posts", "title");
    op.alter_column("posts", "title").nullable().type(String(200));
    op.rename_column("posts", "title", "title");
    op.rename_table("posts", "posts");
  }});
}
