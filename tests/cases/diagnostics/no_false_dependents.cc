#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("votes", Integer())});
    op.create_table("votes", {column("id", Integer()).primary_key(), column("at", DateTime())});
    op.create_table("old", {column("id", Integer()), column("votes", Integer())});
    op.create_view("a", {.postgresql = "WITH old AS (SELECT id FROM posts) SELECT old.id AS votes, extract(year FROM "
                                       "now()) AS posts FROM old WHERE id IS DISTINCT FROM 3",
                         .sqlite = "WITH old AS (SELECT id FROM posts) SELECT old.id AS votes FROM old"});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("votes");
    op.drop_table("old");
  }});
}
