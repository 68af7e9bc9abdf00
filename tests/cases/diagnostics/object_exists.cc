#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_view("v", "SELECT 1 AS a");
    op.create_view("w", "SELECT 1 AS a");
    op.create_enum("mood", {"happy"});
    op.create_enum("tone", {"low"});
    op.create_enum("kind", {"a"});
    op.create_sequence("s");
    op.create_function("f(a int)", "RETURNS int LANGUAGE sql AS $$ SELECT a $$");
    op.create_table("posts", {column("id", Integer()).primary_key()});
    op.create_table("tags", {column("id", Integer()).primary_key()});
    op.create_policy("p", "posts");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_view("v", "SELECT 1 AS a");
    op.create_view("posts", "SELECT 1 AS a");
    op.create_view("mood", "SELECT 1 AS a");
    op.create_sequence("posts_pkey");
    op.create_domain("tone", Text());
    op.create_enum("tags", {"a"});
    op.create_enum("kind", {"a"});
    op.create_function("f(b integer)", "RETURNS int LANGUAGE sql AS $$ SELECT b $$");
    op.create_table("s", {column("a", Integer())});
    op.create_table("t", {column("a", Integer()), unique({"a"}).name("w")});
    op.create_policy("p", "posts");
  }});
}
