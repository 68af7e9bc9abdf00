#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_view("b", "SELECT id FROM posts");
    op.create_view("a", "SELECT id FROM b");
    op.create_view("c", "SELECT b.id FROM a JOIN b ON a.id = b.id");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_view("b").cascade(); }});
}
