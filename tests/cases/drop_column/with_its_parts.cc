#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("posts", {
                                 column("id", Integer()).primary_key(),
                                 column("author_id", Integer()).references("users.id"),
                                 column("slug", String(80)),
                                 unique({"author_id", "slug"}),
                                 check("author_id > 0 OR slug IS NULL"),
                                 index({"slug", "author_id"}).name("by_slug"),
                                 index({"slug"}).where("author_id IS NOT NULL").name("partial"),
                             });
  });
  history.add({.upgrade = [](Operations& op) { op.drop_column("posts", "author_id"); }});
}
