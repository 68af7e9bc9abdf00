#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", LargeBinary()),
                             column("c2", Uuid()),
                             column("c3", Json()),
                         });
  }});
}
