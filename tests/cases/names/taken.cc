#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t_a_key", {column("x", Integer())});
    op.create_table("t_pkey", {column("x", Integer())});
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("id", Integer()).primary_key(),
                             column("a", Integer()).unique(),
                             column("b", Integer()),
                             check("a > 0"),
                             check("a > 1"),
                             check("a > b"),
                             check("a <> b"),
                             check("b > 0").name("t_b_check"),
                             check("b > 1"),
                         });
    op.create_foreign_key("", "t", "t", {"a"}, {"id"});
    op.create_foreign_key("", "t", "t", {"a"}, {"id"});
  }});
}
