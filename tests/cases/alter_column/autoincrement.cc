#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key().autoincrement(false), column("title", Text())});
    op.create_table("users", {column("id", BigInteger()).primary_key()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("posts", "id").autoincrement();
    op.alter_column("users", "id").autoincrement(false);
  }});
}
