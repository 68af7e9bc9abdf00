#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("posts", {
                                 column("id", Integer()).primary_key(),
                                 column("author_id", Integer()).references("users.id").on_delete(CASCADE),
                                 column("slug", Text()).unique(),
                                 check("id > 0"),
                             });
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_constraint("posts_pkey", "posts");
    op.drop_constraint("posts_author_id_fkey", "posts");
    op.drop_constraint("posts_slug_key", "posts");
    op.drop_constraint("posts_id_check", "posts");
  }});
}
