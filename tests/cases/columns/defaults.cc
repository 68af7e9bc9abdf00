#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("a", Text()).server_default("it's"),
                             column("b", Integer()).server_default(-1),
                             column("c", Double()).server_default(0.5),
                             column("d", Boolean()).server_default(true),
                             column("e", DateTime()).server_default(now()),
                             column("f", Date()).server_default(current_date()),
                             column("g", Integer()).server_default(sql("1 + 1")),
                             column("h", Text()).server_default(null),
                         });
  }});
}
