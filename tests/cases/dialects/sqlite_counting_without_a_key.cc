#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("id", Integer()).primary_key(), column("code", Integer()).not_null()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_constraint("t_pkey", "t");
    op.create_table("u", {column("id", Integer()).primary_key()});
    op.alter_column("t", "id").autoincrement(false);
    op.create_primary_key({}, "t", {"code"});
  }});
}
