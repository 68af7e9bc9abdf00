#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()), column("score", Integer()), check("posts.score >= 0")});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_table("posts", "articles"); }});
}
