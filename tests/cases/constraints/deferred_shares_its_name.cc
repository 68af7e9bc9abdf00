#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users",
                    {column("id", Integer()).primary_key(), column("age", Integer()), check("age > 0").name("rule")});
    op.create_table("posts", {column("id", Integer()).primary_key(), column("author", Integer()),
                              foreign_key({"author"}, "users", {"id"}).name("rule").initially_deferred(),
                              unique({"author"}).name("one_each").deferrable()});
  });
  history.add({.upgrade = [](Operations& op) { op.add_column("posts", column("title", Text())); }});
}
