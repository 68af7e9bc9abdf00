#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_constraint("nothing", "posts").if_exists();
    op.drop_column("posts", "nothing").if_exists();
    op.drop_index("nothing").if_exists();
    op.drop_table("nothing").if_exists();
    op.drop_view("nothing").if_exists();
    op.drop_constraint("posts_pkey", "posts").if_exists();
  }});
}
