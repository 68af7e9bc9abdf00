#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("one", {column("a", Integer())}); });
  history.add({.upgrade = [](Operations& op) {
    op.create_table("none", {});
    op.drop_column("one", "a");
  }});
}
