#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) { op.create_table("t", {column("a", Text())}); });
  history.add({.upgrade = [](Operations& op) { op.alter_column("t", "a").collate("NOCASE"); }});
}
