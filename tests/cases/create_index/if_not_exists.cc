#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_index("ix_title", "posts", {"title"});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_title", "posts", {"title"}).if_not_exists();
    op.create_table("posts", {column("id", Integer())}).if_not_exists();
    op.add_column("posts", column("title", Text())).if_not_exists();
  }});
}
