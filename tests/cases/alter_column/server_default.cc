#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("posts", "title").server_default("untitled");
    op.alter_column("posts", "body").server_default(sql("'-' || 'x'"));
    op.alter_column("posts", "title").drop_server_default();
  }});
}
