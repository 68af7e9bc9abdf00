#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key(), column("mail", Text()).not_null()});
    op.create_unique_constraint("users_mail_key", "users", {"mail"});
    op.create_index("users_mail", "users", {"mail"}).unique();
    op.create_table("posts", {column("author", Text()).references("users.mail").on_delete(CASCADE)});
  });
  history.add({.upgrade = [](Operations& op) { op.drop_constraint("users_mail_key", "users"); }});
  history.add({.upgrade = [](Operations& op) {
    op.create_unique_constraint("users_mail_again", "users", {"mail"});
    op.drop_index("users_mail");
  }});
}
