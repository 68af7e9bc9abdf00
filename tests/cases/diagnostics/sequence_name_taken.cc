#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()),
                              index({"title"}).name("posts_id_seq")});
    op.create_table("users", {column("id", Integer()).primary_key(), column("name", Text())});
    op.create_index("users_id_seq", "users", {"name"});
    op.create_table("tags", {column("id", Integer()).primary_key()});
    op.create_sequence("tags_id_seq");
    op.create_table("notes", {column("id", Integer()).primary_key()});
    op.create_table("notes_id_seq", {column("id", Integer()).primary_key()});
  }});
}
