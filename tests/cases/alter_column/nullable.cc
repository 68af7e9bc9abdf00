#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("posts", "title").not_null();
    op.alter_column("posts", "title").nullable();
    op.alter_column("posts", "body").not_null();
  }});
}
