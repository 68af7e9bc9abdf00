#include "support/case.h"

CASE(History& history) {
  history.step_file("0002_slugs.step.cc", R"(
LIMBECK_STEP(fill_slugs, limbeck::Session& db) { db.execute("UPDATE posts SET slug = title"); }
LIMBECK_STEP(forget_slugs, limbeck::Session& db) { db.execute("UPDATE posts SET slug = NULL"); }
)");
  history.given([](Operations& op) { op.create_table("posts", {column("title", Text()), column("slug", Text())}); });
  history.add({.upgrade = [](Operations& op) {
    op.run("fill_slugs").reverse("forget_slugs");
    op.alter_column("posts", "title").not_null();
  }});
}
