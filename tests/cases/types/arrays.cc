#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("t", {
                             column("c1", Array(Integer())),
                             column("c2", Array(Text(), 2)),
                         });
  }});
}
