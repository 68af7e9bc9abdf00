#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "t", {column("a", Text()).collate("\"pg_catalog\".\"C\""), index({IndexColumn("a").collate("C")}).name("i")});
  }});
}
