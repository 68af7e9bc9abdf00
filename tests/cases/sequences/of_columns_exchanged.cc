#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Integer()).identity(), column("b", Integer()).identity()});
    op.rename_column("t", "a", "x");
    op.rename_column("t", "b", "a");
    op.rename_column("t", "x", "b");
  });
  history.add({.upgrade = [](Operations& op) { op.drop_table("t"); }});
}
