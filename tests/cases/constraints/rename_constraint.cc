#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("users", {column("id", Integer()).primary_key()});
    op.create_table("t", {column("id", Integer()).primary_key(), column("a", Integer()).unique().references("users.id"),
                          check("a > 0")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.rename_constraint("t", "t_pkey", "t_key");
    op.rename_constraint("t", "t_a_key", "t_a");
    op.rename_constraint("t", "t_a_check", "positive");
    op.rename_constraint("t", "t_a_fkey", "t_user");
  }});
}
