#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", String()),
                             column("c2", String(50)),
                             column("c3", Text()),
                             column("c4", Unicode()),
                             column("c5", Unicode(20)),
                             column("c6", UnicodeText()),
                         });
  }});
}
