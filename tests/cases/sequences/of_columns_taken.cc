#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("posts", {column("id", Integer()).primary_key()}); });
  history.add({.upgrade = [](Operations& op) {
    op.rename_table("posts", "old_posts");
    op.create_table("posts", {column("id", Integer()).primary_key()});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("old_posts");
    op.drop_table("posts");
  }});
}
