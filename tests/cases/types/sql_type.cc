#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", SqlType({.postgresql = "geometry(Point,4326)", .sqlite = "TEXT"})),
                             column("c2", SqlType("TEXT")),
                             column("c3", SqlType({.postgresql = "text", .sqlite = ""})),
                         });
  }});
}
