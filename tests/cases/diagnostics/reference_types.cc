#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.add_column("posts", column("a", Text()).references("users.id"));
    op.alter_column("posts", "author_id").type(Uuid()).using_expression("gen_random_uuid()");
    op.alter_column("posts", "author_id").type(BigInteger());
  }});
}
