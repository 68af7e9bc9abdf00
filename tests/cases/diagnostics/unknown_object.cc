#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_view("posts_today", "SELECT 1 AS a");
    op.create_enum("mood", {"happy"});
    op.create_sequence("tickets");
    op.create_function("slug(title text)", "RETURNS text LANGUAGE sql AS $$ SELECT title $$");
    op.create_function("slug(title int)", "RETURNS text LANGUAGE sql AS $$ SELECT title::text $$");
    op.create_domain("email", Text());
    op.create_schema("app");
    op.create_extension("citext");
    op.create_table("posts", {column("id", Integer())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_view("post_today");
    op.drop_view("posts");
    op.drop_enum("moods");
    op.drop_sequence("ticket");
    op.drop_function("slugs(text)");
    op.drop_function("slug");
    op.drop_domain("emails");
    op.drop_schema("apps");
    op.drop_extension("citex");
    op.replace_view("posts_tody", "SELECT 1 AS a");
    op.alter_sequence("tickts").cache(2);
    op.refresh_materialized_view("nothing");
    op.create_table("t", {column("a", postgresql::Domain("emial"))});
    op.drop_table("posts_today");
  }});
}
