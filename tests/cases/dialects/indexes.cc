#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Text()), column("b", Text())}); });
  history.add({.upgrade = [](Operations& op) {
    op.create_index("i", "t", {"a"}).using_method("hash");
    op.create_index("j", "t", {"a"}).include({"b"});
    op.create_index("k", "t", {IndexColumn(sql("lower(a)")).statistics(500)});
  }});
}
