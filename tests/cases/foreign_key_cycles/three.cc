#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("a", {column("id", Integer()).primary_key(), column("b_id", Integer()).references("b.id")});
    op.create_table("b", {column("id", Integer()).primary_key(), column("c_id", Integer()).references("c.id")});
    op.create_table("c", {column("id", Integer()).primary_key(), column("a_id", Integer()).references("a.id")});
  }});
  history.add({.upgrade = [](Operations& op) {
    op.drop_table("c");
    op.drop_table("a");
    op.drop_table("b");
  }});
}
