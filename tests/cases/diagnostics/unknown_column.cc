#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("email", String(320)).unique()});
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("author_id", Integer()).references("users.id")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_column("posts", "autor_id");
    op.rename_column("posts", "x", "y");
    op.alter_column("posts", "z").not_null();
    op.create_index("i", "posts", {"id", "athor_id"}).include({"nope"});
    op.create_unique_constraint("u", "users", {"mail"});
    op.create_foreign_key("f", "posts", "users", {"author"}, {"id"});
    op.create_foreign_key("g", "posts", "users", {"author_id"}, {"ident"});
    op.create_table("t", {column("a", Integer()), primary_key({"b"})});
  }});
}
