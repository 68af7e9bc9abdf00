#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_constraint("posts_autor_id_fkey", "posts");
    op.drop_constraint("completely_different", "posts");
  }});
}
