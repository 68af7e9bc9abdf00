#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
    op.create_index("ix_posts_at", "posts", {"at"});
    op.create_sequence("s");
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_comment("INDEX ix_posts_at", "for the list of days");
    op.create_comment("CONSTRAINT posts_pkey ON posts", "by itself");
    op.create_comment("SEQUENCE s", "numbers");
    op.create_comment("SCHEMA public", "all of it");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.create_comment("SEQUENCE s", "other numbers");
    op.drop_comment("INDEX ix_posts_at");
    op.drop_comment("SCHEMA public");
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_sequence("s"); }});
}
