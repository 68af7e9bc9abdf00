#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()), check("a > 0").name("positive"), index({desc("a")}).where("a > 5")});
  });
  history.add({.upgrade = [](Operations& op) { op.rename_index("ix_t_a", "big"); }});
  history.add({.upgrade = [](Operations& op) {
    op.rename_constraint("t", "positive", "above_zero");
    op.rename_index("big", "bigger");
  }});
}
