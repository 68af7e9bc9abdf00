#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", String(200)), column("body", Text())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Integer()).server_default(1).identity(),
                             column("b", Integer()).computed("1").server_default(1),
                             column("c", Integer()).computed("1").identity(),
                             column("d", Text()).identity(),
                             column("e", Text()).autoincrement(),
                             column("f", Integer()).autoincrement().server_default(2),
                             column("g", Integer()).nullable().identity(),
                             column("h", Integer()).primary_key().nullable(),
                         });
    op.alter_column("posts", "title").server_default("x").drop_server_default();
    op.alter_column("posts", "title").comment("x").drop_comment();
    op.alter_column("posts", "id").nullable();
    op.alter_column("posts", "id").server_default(3);
    op.alter_column("posts", "id").type(Text());
  }});
}
