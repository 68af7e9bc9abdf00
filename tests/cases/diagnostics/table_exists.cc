#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) { op.create_table("users", {column("id", Integer())}); }});
  history.add({.upgrade = [](Operations& op) {
    op.rename_table("posts", "votes");
    op.create_table("votes", {column("id", Integer())});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.create_table("tags", {column("id", Integer())});
    op.rename_table("tags", "votes");
  }});
}
