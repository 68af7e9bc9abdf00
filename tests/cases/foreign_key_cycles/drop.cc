#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users",
                    {column("id", Integer()).primary_key(), column("favourite_id", Integer()).references("posts.id")});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("users");
    op.drop_table("posts");
  }});
}
