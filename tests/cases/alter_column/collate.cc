#include "support/case.h"

CASE(History& history) {
  history.given([](Operations& op) {
    op.create_table("t", {column("a", Text()), column("b", String(10)).collate("C")});
  });
  history.add({.upgrade = [](Operations& op) {
    op.alter_column("t", "a").collate("C");
    op.alter_column("t", "b").type(String(20)).collate("");
  }});
}
