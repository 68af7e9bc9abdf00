#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.grant({"SELECT"}, "posts", {"reader"});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_table("posts", "articles"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("articles"); }});
}
