#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()), column("b", Text())});
    op.create_index("plain", "t", {"a"});
    op.create_index("part", "t", {"a"}).unique().where("a > 0");
    op.create_index("expr", "t", {sql("lower(b)")}).unique();
    op.create_index("fine", "t", {"a"}).unique();
  });
  history.add({.upgrade = [](Operations& op) {
    op.create_primary_key("k", "t", {}).using_index("plain");
    op.create_unique_constraint("k", "t", {}).using_index("part");
    op.create_unique_constraint("k", "t", {}).using_index("expr");
    op.create_unique_constraint("k", "t", {"a"}).using_index("fine");
    op.create_unique_constraint("k", "t", {}).using_index("fin");
  }});
}
