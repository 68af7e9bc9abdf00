#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null()});
    op.create_view("titles", "SELECT id, title FROM posts").materialized();
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("ix_titles_title", "titles", {"title"});
    op.create_index("ix_titles_id", "titles", {"id"}).unique();
  }});
  history.add({.upgrade = [](Operations& op) { op.drop_index("ix_titles_title"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_view("titles"); }});
}
