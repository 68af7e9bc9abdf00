#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("users_pkey", {column("id", Integer())});
    op.rename_table("posts", "users_email_key");
    op.create_table("t", {column("a", Enum("users", {"x"}))});
    op.create_table("mood", {column("a", Enum("mood", {"happy"}))});
    op.create_table("u", {column("a", Enum("state", {"new"}))});
    op.create_table("state", {column("a", Integer())});
  }});
}
