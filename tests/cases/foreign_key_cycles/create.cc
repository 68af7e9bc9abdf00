#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(),
                              column("favourite_id", Integer()).references("posts.id").on_delete(SET_NULL)});
    op.create_table("posts", {column("id", Integer()).primary_key(), column("author_id", Integer()).not_null(),
                              foreign_key({"author_id"}, "users", {"id"})});
  }});
}
