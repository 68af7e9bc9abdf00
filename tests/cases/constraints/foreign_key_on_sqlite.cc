#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("posts", {column("id", Integer()).primary_key(), column("author_id", Integer())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_foreign_key("posts_author", "posts", "users", {"author_id"}, {"id"});
  }});
}
