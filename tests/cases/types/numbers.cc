#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", Numeric()),
                             column("c2", Numeric(10)),
                             column("c3", Numeric(10, 2)),
                             column("c4", Float()),
                             column("c5", Double()),
                             column("c6", Boolean()),
                         });
  }});
}
