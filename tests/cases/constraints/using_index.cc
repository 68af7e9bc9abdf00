#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Integer())});
    op.create_index("t_a", "t", {"a"}).unique();
    op.create_index("t_b", "t", {"b"}).unique();
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_primary_key("t_pkey", "t", {}).using_index("t_a");
    op.create_unique_constraint("", "t", {}).using_index("t_b").deferrable();
  }});
}
