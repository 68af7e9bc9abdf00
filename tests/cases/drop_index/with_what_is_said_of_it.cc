#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("at", DateTime()), index({"at"}).name("ix_at")});
    op.create_comment("INDEX ix_at", "for the list of days");
    op.alter_table("posts").cluster_on("ix_at");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_index("ix_at").on("posts"); }});
}
