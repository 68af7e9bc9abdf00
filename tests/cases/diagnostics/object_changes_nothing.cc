#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", Text()).not_null(),
                              column("published", Boolean())});
    op.create_view("v", "SELECT id FROM posts");
    op.create_sequence("s").start(1);
    op.create_index("ix", "posts", {"title"});
    op.grant({"SELECT"}, "posts", {"reader"});
    op.create_check_constraint("c", "posts", "id > 0");
  });
  history.add({.upgrade = [](Operations& op) {
    op.replace_view("v", "SELECT id FROM posts");
    op.alter_sequence("s").increment(1);
    op.rename_index("ix", "ix");
    op.rename_constraint("posts", "c", "c");
    op.validate_constraint("c", "posts");
    op.grant({"SELECT"}, "TABLE posts", {"reader"});
    op.disable_row_level_security("posts");
    op.drop_table_comment("posts");
    op.alter_column("posts", "id").drop_identity();
  }});
}
