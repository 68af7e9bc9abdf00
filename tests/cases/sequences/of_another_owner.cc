#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key().autoincrement(false), column("a", BigInteger()),
                              column("b", BigInteger())});
    op.create_sequence("of_b");
    op.change_owner("TABLE posts", "writer");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_sequence("of_a").owned_by("posts.a");
    op.alter_sequence("of_b").owned_by("posts.b");
    op.alter_column("posts", "id").autoincrement();
  }});
}
