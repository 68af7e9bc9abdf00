#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
    op.create_index("ix_posts_at", "posts", {"at"});
    op.create_index("uq_posts_title", "posts", {"title"}).unique();
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_table("posts").cluster_on("ix_posts_at").replica_identity("USING INDEX uq_posts_title");
  }});
  history.add({.upgrade = [](Operations& op) { op.alter_table("posts").without_cluster().replica_identity("FULL"); }});
  history.add({.upgrade = [](Operations& op) { op.alter_table("posts").replica_identity("DEFAULT"); }});
}
