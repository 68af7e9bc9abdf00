#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("posts", {column("id", Integer()).primary_key(), column("title", String(50)),
                              column("mood", Text()), column("author_id", Integer())});
    op.create_table("users", {column("id", Integer()).primary_key()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.batch_alter_table("posts", [](BatchOperations& batch) {
      batch.drop_column("mood");
      batch.alter_column("title").type(Text()).not_null();
      batch.add_column(column("slug", Text()).unique());
      batch.create_foreign_key("posts_author", "users", {"author_id"}, {"id"});
      batch.create_index("ix_title", {"title"});
      batch.create_check_constraint("title_given", "title <> ''");
    });
  }});
}
