#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", BigInteger()).primary_key(), column("email", String(320)).not_null()});
  });
  // Each refers to the other, from another file.
  history.models({.define = [](Schema& schema) {
    schema.table("posts", {
                              column("id", BigInteger()).primary_key(),
                              column("author_id", BigInteger()).not_null().index().references("users.id"),
                              column("state", Enum("post_state")).not_null().server_default("draft"),
                          });
    schema.view("drafts", "SELECT id FROM posts WHERE state = 'draft'");
  }});
  history.models({.define = [](Schema& schema) {
    schema.table("users", {
                              column("id", BigInteger()).primary_key(),
                              column("email", String(320)).not_null().unique(),
                              column("pinned_id", BigInteger()).references("posts.id").on_delete(SET_NULL),
                          });
    schema.enumeration("post_state", {"draft", "published"});
  }});
}
