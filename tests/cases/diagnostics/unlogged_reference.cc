#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("cache", {column("id", BigInteger()).primary_key()}).unlogged();
    op.create_table("users", {column("id", BigInteger()).primary_key()});
    op.create_table("posts",
                    {column("id", BigInteger()).primary_key(), column("user_id", BigInteger()).references("users.id")});
    op.create_table("hits", {column("id", BigInteger()).primary_key().references("cache.id")}).unlogged();
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("copies", {column("id", BigInteger()).references("cache.id")});
    op.create_foreign_key("", "posts", "cache", {"id"}, {"id"});
    op.alter_table("users").unlogged();
    op.alter_table("hits").logged();
  }});
}
