#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("t", {column("a", Integer())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_check_constraint("positive", "t", "a > 0").not_valid();
    op.create_foreign_key("t_user", "t", "users", {"a"}, {"id"}).not_valid();
  }});
  history.add({.upgrade = [](Operations& op) {
    op.validate_constraint("positive", "t");
    op.validate_constraint("t_user", "t");
  }});
}
