#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.add_column("posts", column("editor_id", Integer()));
    op.create_foreign_key("posts_editor", "posts", "users", {"editor_id"}, {"id"})
        .on_delete(SET_NULL)
        .on_update(CASCADE);
    op.create_foreign_key("", "posts", "users", {"editor_id"}, {"id"}).on_delete(RESTRICT).match_full();
  }});
}
