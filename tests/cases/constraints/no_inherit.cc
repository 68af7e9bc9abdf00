#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add({.upgrade = [](Operations& op) { op.create_check_constraint("positive", "t", "a > 0").no_inherit(); }});
}
