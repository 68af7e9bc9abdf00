#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()).unique(), column("b", Integer()).index()});
  });
  history.add({.upgrade = [](Operations& op) {
    op.drop_index("t_a_key");
    op.drop_constraint("ix_t_b", "t");
  }});
}
