#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", Date()),
                             column("c2", Time()),
                             column("c3", Time({.timezone = true, .precision = 3})),
                             column("c4", DateTime()),
                             column("c5", DateTime({.timezone = true})),
                             column("c6", DateTime({.precision = 0})),
                             column("c7", Interval()),
                         });
  }});
}
