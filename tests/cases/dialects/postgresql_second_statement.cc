#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add(
      {.upgrade = [](Operations& op) { op.create_check_constraint("c", "t", "a > 0); DELETE FROM t WHERE (a < 0"); }});
}
