#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts",
                    {column("id", Integer()).primary_key(), column("title", Text()).not_null(), column("at", Date())});
    op.create_view("titles", "SELECT title FROM posts");
  });
  history.add({.upgrade = [](Operations& op) {
    op.change_owner("TABLE posts", "writer");
    op.change_owner("VIEW titles", "reader");
  }});
  history.add({.upgrade = [](Operations& op) {
    op.change_owner("TABLE posts", "auditor");
    op.restore_owner("VIEW titles");
  }});
  history.add({.upgrade = [](Operations& op) { op.rename_table("posts", "articles"); }});
  history.add({.upgrade = [](Operations& op) { op.drop_table("articles").cascade(); }});
}
