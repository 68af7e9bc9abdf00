#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {
                                 column("id", Integer()).primary_key(),
                                 column("slug", String(80)).not_null().unique(),
                                 column("state", Enum("post_state", {"draft", "out"})).server_default("draft"),
                                 check("id > 0"),
                                 index({"state"}),
                             });
  });
  history.add({.upgrade = [](Operations& op) { op.drop_table("posts"); }});
}
