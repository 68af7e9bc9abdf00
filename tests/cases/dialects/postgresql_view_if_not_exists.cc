#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Integer())}); });
  history.add({.upgrade = [](Operations& op) { op.create_view("v", "SELECT a FROM t").if_not_exists(); }});
}
